/*
 * The wrappers of C: each asks the ledger, then the real function. The address
 * of the call decides whose call it is; the noinline keeps that address right
 * at every optimisation level.
 */
#include "ledger.h"

#include <errno.h>
#include <limits.h>
#include <malloc.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#define WRAPPER __attribute__((noinline, visibility("default")))
#define CALLER  __builtin_return_address(0)

WRAPPER void *__wrap_malloc(size_t size);
WRAPPER void *__wrap_calloc(size_t count, size_t size);
WRAPPER void *__wrap_realloc(void *old, size_t size);
WRAPPER void *__wrap_reallocarray(void *old, size_t count, size_t size);
WRAPPER void __wrap_free(void *block);
WRAPPER void *__wrap_aligned_alloc(size_t alignment, size_t size);
WRAPPER int __wrap_posix_memalign(void **out, size_t alignment, size_t size);
WRAPPER void *__wrap_memalign(size_t alignment, size_t size);
WRAPPER void *__wrap_valloc(size_t size);
WRAPPER void *__wrap_pvalloc(size_t size);
WRAPPER char *__wrap_strdup(const char *string);
WRAPPER char *__wrap_strndup(const char *string, size_t length);
WRAPPER wchar_t *__wrap_wcsdup(const wchar_t *string);
WRAPPER int __wrap_asprintf(char **out, const char *format, ...);
WRAPPER int __wrap_vasprintf(char **out, const char *format, va_list values);
WRAPPER ssize_t __wrap_getline(char **line, size_t *size, FILE *in);
WRAPPER ssize_t __wrap_getdelim(char **line, size_t *size, int end, FILE *in);
WRAPPER ssize_t __wrap___getdelim(char **line, size_t *size, int end, FILE *in);
WRAPPER char *__wrap_realpath(const char *path, char *out);
WRAPPER char *__wrap_canonicalize_file_name(const char *path);
WRAPPER char *__wrap_getcwd(char *out, size_t size);
WRAPPER char *__wrap_get_current_dir_name(void);

void *__wrap_malloc(size_t size)
{
    const void *caller = CALLER;
    if (!ledger_grants(caller, size))
        return NULL;
    return ledger_born(caller, malloc(size), size, FAMILY_MALLOC);
}

void *__wrap_calloc(size_t count, size_t size)
{
    const void *caller = CALLER;
    size_t bytes = count * size;
    if (!ledger_grants(caller, bytes))
        return NULL;
    return ledger_born(caller, calloc(count, size), bytes, FAMILY_MALLOC);
}

static void *resize(void *old, size_t size, const void *caller)
{
    if (!ledger_grants(caller, size))
        return NULL;
    struct ledger_moving moving = ledger_leave(old);
    void *block = realloc(old, size);
    ledger_arrive(caller, &moving, block, size);
    return block;
}

void *__wrap_realloc(void *old, size_t size)
{
    return resize(old, size, CALLER);
}

void *__wrap_reallocarray(void *old, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) {
        errno = ENOMEM;
        return NULL;
    }
    return resize(old, count * size, CALLER);
}

void __wrap_free(void *block)
{
    ledger_died(CALLER, block, FAMILY_MALLOC);
    free(block);
}

/* --- the aligned family --- */

static void *aligned(const void *caller, void *(*make)(size_t, size_t), size_t alignment,
                     size_t size)
{
    if (!ledger_grants(caller, size))
        return NULL;
    return ledger_born(caller, make(alignment, size), size, FAMILY_MALLOC);
}

void *__wrap_aligned_alloc(size_t alignment, size_t size)
{
    return aligned(CALLER, aligned_alloc, alignment, size);
}

void *__wrap_memalign(size_t alignment, size_t size)
{
    return aligned(CALLER, memalign, alignment, size);
}

int __wrap_posix_memalign(void **out, size_t alignment, size_t size)
{
    const void *caller = CALLER;
    if (!ledger_grants(caller, size))
        return ENOMEM;
    int error = posix_memalign(out, alignment, size);
    if (error == 0)
        ledger_born(caller, *out, size, FAMILY_MALLOC);
    return error;
}

void *__wrap_valloc(size_t size)
{
    const void *caller = CALLER;
    if (!ledger_grants(caller, size))
        return NULL;
    return ledger_born(caller, valloc(size), size, FAMILY_MALLOC);
}

void *__wrap_pvalloc(size_t size)
{
    const void *caller = CALLER;
    if (!ledger_grants(caller, size))
        return NULL;
    return ledger_born(caller, pvalloc(size), size, FAMILY_MALLOC);
}

/* --- strings --- */

char *__wrap_strdup(const char *string)
{
    const void *caller = CALLER;
    size_t bytes = strlen(string) + 1;
    if (!ledger_grants(caller, bytes))
        return NULL;
    return ledger_born(caller, strdup(string), bytes, FAMILY_MALLOC);
}

char *__wrap_strndup(const char *string, size_t length)
{
    const void *caller = CALLER;
    size_t bytes = strnlen(string, length) + 1;
    if (!ledger_grants(caller, bytes))
        return NULL;
    return ledger_born(caller, strndup(string, length), bytes, FAMILY_MALLOC);
}

wchar_t *__wrap_wcsdup(const wchar_t *string)
{
    const void *caller = CALLER;
    size_t bytes = (wcslen(string) + 1) * sizeof *string;
    if (!ledger_grants(caller, bytes))
        return NULL;
    return ledger_born(caller, wcsdup(string), bytes, FAMILY_MALLOC);
}

static int print(const void *caller, char **out, const char *format, va_list values)
{
    va_list again;
    va_copy(again, values);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    size_t bytes = length < 0 ? 0 : (size_t)length + 1;
    if (!ledger_grants(caller, bytes))
        return -1;
    int printed = vasprintf(out, format, values);
    if (printed >= 0)
        ledger_born(caller, *out, bytes, FAMILY_MALLOC);
    return printed;
}

int __wrap_vasprintf(char **out, const char *format, va_list values)
{
    return print(CALLER, out, format, values);
}

int __wrap_asprintf(char **out, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    int printed = print(CALLER, out, format, values);
    va_end(values);
    return printed;
}

/* --- blocks that libc makes and the caller releases --- */

enum { FIRST_LINE = 120 };      /* what glibc begins with */

/*
 * A line's block may be made here, grown, or left as it is (POSIX getline).
 * The first one is made by us: from inside libc, ASan's stack would end before
 * the caller. A given one is read by us: libc's writes are not watched, and in
 * a dead block they would go over the notes that ASan keeps there.
 */
static ssize_t read_line(const void *caller, char **line, size_t *size, int end, FILE *in)
{
    if (!*line) {
        if (ledger_grants(caller, FIRST_LINE))
            *line = ledger_born(caller, malloc(FIRST_LINE), FIRST_LINE, FAMILY_MALLOC);
        if (!*line)
            return -1;
        *size = FIRST_LINE;
    }
    if (*size > 0)
        (void)*(volatile char *)*line;

    char *before = *line;
    size_t bytes = *size;
    struct ledger_moving moving = ledger_leave(before);
    ssize_t length = getdelim(line, size, end, in);
    ledger_arrive(*line != before || *size != bytes ? caller : NULL, &moving, *line, *size);
    return length;
}

/* getline and getdelim become this one where the compiler may optimise. */
ssize_t __wrap___getdelim(char **line, size_t *size, int end, FILE *in)
{
    return read_line(CALLER, line, size, end, in);
}

ssize_t __wrap_getline(char **line, size_t *size, FILE *in)
{
    return read_line(CALLER, line, size, '\n', in);
}

ssize_t __wrap_getdelim(char **line, size_t *size, int end, FILE *in)
{
    return read_line(CALLER, line, size, end, in);
}

/* Functions whose block is as long as its string. */
static char *named(const void *caller, char *string)
{
    return ledger_born(caller, string, string ? strlen(string) + 1 : 0, FAMILY_MALLOC);
}

char *__wrap_realpath(const char *path, char *out)
{
    const void *caller = CALLER;
    if (out)
        return realpath(path, out);
    return ledger_grants(caller, PATH_MAX) ? named(caller, realpath(path, NULL)) : NULL;
}

char *__wrap_canonicalize_file_name(const char *path)
{
    const void *caller = CALLER;
    return ledger_grants(caller, PATH_MAX) ? named(caller, canonicalize_file_name(path)) : NULL;
}

char *__wrap_getcwd(char *out, size_t size)
{
    const void *caller = CALLER;
    if (out)
        return getcwd(out, size);
    return ledger_grants(caller, size ? size : PATH_MAX) ? named(caller, getcwd(NULL, size)) : NULL;
}

char *__wrap_get_current_dir_name(void)
{
    const void *caller = CALLER;
    return ledger_grants(caller, PATH_MAX) ? named(caller, get_current_dir_name()) : NULL;
}
