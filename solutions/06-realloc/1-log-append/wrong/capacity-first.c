// expect: MEM-04 heap-buffer-overflow log.c log_append when out of memory
// expect: MEM-24 unchecked-allocation log.c log_append when out of memory
// expect: MEM-26 wrong-when-refused tests.c a_refused_line_is_reported_and_nothing_else_changes when out of memory
// why: a variable of its own, but the capacity is noted before the answer is known
#include "log.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 16 };

/* A capacity for so many bytes: that of the log, doubled until it is enough. */
static size_t capacity_for(const struct log *log, size_t bytes)
{
    size_t capacity = log->capacity == 0 ? FIRST_CAPACITY : log->capacity;
    while (capacity < bytes)
        capacity *= 2;
    return capacity;
}

int log_append(struct log *log, const char *line)
{
    size_t letters = strlen(line);
    size_t bytes = log->length + letters + 2;       /* with '\n' and '\0' */

    if (bytes > log->capacity) {
        size_t capacity = capacity_for(log, bytes);
        log->capacity = capacity;
        char *text = realloc(log->text, capacity);
        if (text == NULL)
            return -1;
        log->text = text;
    }

    memcpy(log->text + log->length, line, letters);
    log->length += letters;
    memcpy(log->text + log->length, "\n", 2);
    log->length++;
    log->lines++;
    return 0;
}

size_t log_append_all(struct log *log, const char *const *lines, size_t n)
{
    size_t added = 0;
    while (added < n && log_append(log, lines[added]) == 0)
        added++;
    return added;
}

const char *log_text(const struct log *log)
{
    return log->text == NULL ? "" : log->text;
}

/* The line behind this one. */
static const char *next_line(const char *line)
{
    return strchr(line, '\n') + 1;
}

const char *log_tail(const struct log *log, size_t n)
{
    if (n >= log->lines)
        return log_text(log);

    const char *line = log->text;
    for (size_t skip = log->lines - n; skip > 0; skip--)
        line = next_line(line);
    return line;
}

size_t log_count(const struct log *log, const char *word)
{
    size_t found = 0;
    const char *line = log_text(log);
    while (*line != '\0') {
        const char *next = next_line(line);
        const char *place = strstr(line, word);
        if (place == NULL)
            break;
        if (place < next)
            found++;
        line = next;
    }
    return found;
}

void log_release(struct log *log)
{
    free(log->text);
    *log = (struct log){0};
}
