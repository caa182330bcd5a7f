/*
 * The log of a temperature sensor in a cold store. A log has the name of the
 * file that it will be printed to one day, and a fixed number of slots:
 *
 *     struct log *log = log_open("cellar.csv", 96);
 *     if (log == NULL)
 *         return false;
 *     log_add(log, 30, 4.5f);
 *     log_print(log, stdout);
 *     log_close(log);
 *
 * The program around it runs for months beside others. It must survive a
 * moment without memory: it tries again a minute later.
 */
#ifndef LOG_H
#define LOG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* A slot whose second is NO_READING is still free. */
#define NO_READING UINT32_MAX

struct reading {
    uint32_t second;
    float celsius;
};

struct log {
    char *path;                 /* the log's own copy */
    struct reading *slot;       /* slots of them */
    size_t slots;
};

/*
 * Opens a log with the given number of free slots, at least 1. path is copied,
 * so the caller may change or release it afterwards. The caller owns the log
 * and gives it back with log_close.
 * NULL: memory ran out at some step. Whatever the earlier steps took has been
 * given back, and the program goes on.
 */
struct log *log_open(const char *path, size_t slots);

/* Stores a reading in the first free slot. False: the log is full. */
bool log_add(struct log *log, uint32_t second, float celsius);

/*
 * The warmest reading. It stays the log's, and valid until log_close.
 * NULL: there is no reading yet.
 */
const struct reading *log_warmest(const struct log *log);

/*
 * Prints a line "# PATH", then a line "SECOND,CELSIUS" per reading in the order
 * in which they came, with one decimal: "30,4.5".
 */
void log_print(const struct log *log, FILE *out);

/* Gives the log and all its parts back. NULL is allowed and does nothing. */
void log_close(struct log *log);

#endif
