/*
 * Appends 200,000 bytes, one by one, and counts how often the block grows and
 * how many bytes would be copied if it moved each time. Nothing is allocated.
 * Run by F40-what-growing-costs.sh.
 */
#include <stdbool.h>
#include <stdio.h>

enum { BYTES = 200000 };

static size_t by_one(size_t capacity) { return capacity + 1; }
static size_t by_thousand(size_t capacity) { return capacity + 1000; }
static size_t by_half(size_t capacity) { return capacity + capacity / 2 + 1; }

static size_t by_double(size_t capacity)
{
    return capacity == 0 ? 1 : 2 * capacity;
}

/* Returns how many bytes were copied. */
static unsigned long long count(const char *name, size_t (*next)(size_t))
{
    unsigned long long copied = 0;
    unsigned calls = 0;
    size_t capacity = 0;
    for (size_t length = 0; length < BYTES; length++) {
        if (length == capacity) {
            copied += length;
            capacity = next(capacity);
            calls++;
        }
    }
    printf("%-14s %7u calls %15llu bytes copied %8zu bytes unused\n", name,
           calls, copied, capacity - BYTES);
    return copied;
}

int main(void)
{
    unsigned long long one = count("one more", by_one);
    unsigned long long thousand = count("1000 more", by_thousand);
    unsigned long long half = count("half as much", by_half);
    unsigned long long twice = count("twice as much", by_double);
    bool shown = one > 10000 * twice && thousand > 10 * twice
        && half < 4ULL * BYTES && twice < 2ULL * BYTES;
    return shown ? 0 : 1;
}
