/*
 * Trouble with the world (no valgrind, an unreadable file): one full sentence
 * that says what is wrong, where, and what to do. Passed up untouched; only
 * main prints it.
 *
 *     return error_set(e, "%s cannot be read: %s.", path, strerror(errno));
 */
#ifndef ERROR_H
#define ERROR_H

#include <stdbool.h>

struct error {
    char sentence[1024];
};

/* Always returns false, so that a caller can set and return in one line. */
__attribute__((format(printf, 2, 3)))
bool error_set(struct error *e, const char *format, ...);

#endif
