/*
 * The log of a ticket machine: what happened during the day, line after line,
 * in one block of text, until somebody collects it in the evening.
 *
 *     struct log log = {0};
 *     if (log_append(&log, "08:02 coin 200") != 0)
 *         beep();
 *     fputs(log_text(&log), stdout);
 *     log_release(&log);
 *
 * A machine has little memory. It may run out at any time, and come back a
 * minute later, when another part of the program has given something back.
 */
#ifndef LOG_H
#define LOG_H

#include <stddef.h>

struct log {
    char *text;             /* capacity bytes of it; NULL: there is none yet */
    size_t length;          /* letters, with each '\n', without the '\0' */
    size_t capacity;
    size_t lines;
};

/*
 * Adds a copy of the line and a '\n'. The line is only read; it is not a part
 * of this log. The block has 16 bytes at first, and grows to twice its size as
 * often as it must to hold the text and its '\0', and not before; so a thousand
 * lines of 20 letters take 12 allocations, counting from an empty log.
 * Returns 0. -1: memory ran out; the log is exactly as it was before, with all
 * its lines, and a later call may succeed.
 */
int log_append(struct log *log, const char *line);

/*
 * Adds n lines, one after the other, and stops at the first that finds no
 * memory. Returns how many were added; the log keeps those.
 */
size_t log_append_all(struct log *log, const char *const *lines, size_t n);

/* The whole text, "" for an empty log. Valid until the log is changed. */
const char *log_text(const struct log *log);

/*
 * Where the last n lines begin; the whole text when there are fewer. Valid
 * until the log is changed.
 */
const char *log_tail(const struct log *log, size_t n);

/* How many lines contain the word, which has at least one letter. */
size_t log_count(const struct log *log, const char *word);

/* Gives the text back. The log is empty then, and can be used again. */
void log_release(struct log *log);

#endif
