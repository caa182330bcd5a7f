/*
 * How the tools are set: for hosts, and for programs that end by themselves.
 */
#ifndef SETTINGS_H
#define SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

/* Largest file that an examined program may write; most processes at a time. */
#define SETTINGS_FILE_BYTES ((size_t)8 << 20)
#define SETTINGS_PROCESSES 64

/* "NAME=value" for the environment. at_exit: LeakSanitizer looks when the process ends. */
const char *const *settings_sanitizers(bool at_exit);

/* The same for ThreadSanitizer. */
const char *const *settings_threads(void);

/*
 * Valgrind's command line up to the program, NULL-terminated. Reports: memcheck/xml.PID.
 * origins: it tells where each value was made that nobody set.
 */
const char *const *settings_memcheck(bool origins);

#endif
