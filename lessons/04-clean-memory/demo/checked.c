/*
 * Four ways to ask malloc for count * size bytes, or to learn that there is no
 * such number. Run by F31-malloc-can-check-too.sh.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static void *by_division(size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        return NULL;
    return malloc(count * size);
}

/* gcc and clang have it; C23 calls it ckd_mul, in <stdckdint.h> */
static void *by_builtin(size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes))
        return NULL;
    return malloc(bytes);
}

/* glibc since 2.26, and POSIX since 2024; with NULL it is an allocation */
static void *by_reallocarray(size_t count, size_t size)
{
    return reallocarray(NULL, count, size);
}

/* unsigned numbers may wrap, so one can look afterwards */
static void *by_dividing_back(size_t count, size_t size)
{
    size_t bytes = count * size;
    if (size != 0 && bytes / size != count)
        return NULL;
    return malloc(bytes);
}

static bool try(const char *name, void *(*way)(size_t, size_t))
{
    static const size_t pairs[][2] = {
        {10, 16}, {SIZE_MAX / 16 + 1, 16}, {SIZE_MAX / 16 + 2, 16},
    };
    static const bool wanted[] = {true, false, false};

    bool right = true;
    printf("%-18s", name);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        void *block = way(pairs[i][0], pairs[i][1]);
        printf("  %-7s", block == NULL ? "NULL" : "a block");
        right = right && (block != NULL) == wanted[i];
        free(block);
    }
    putchar('\n');
    return right;
}

int main(void)
{
    printf("%-18s  %-7s  %-7s  %-7s\n", "count * 16 =", "160", "2^64",
           "2^64+16");
    bool right = try("n > SIZE_MAX / s", by_division);
    right = try("mul_overflow", by_builtin) && right;
    right = try("reallocarray", by_reallocarray) && right;
    right = try("bytes / s != n", by_dividing_back) && right;
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
