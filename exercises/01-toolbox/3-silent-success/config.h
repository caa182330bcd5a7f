/*
 * Writes the settings of a small server as the text of its configuration
 * file: one section, and one setting a line with its value in quotes.
 *
 *     [camera]
 *     name = "harbour cam"
 *
 *     const struct setting s = {"name", "harbour cam"};
 *     char text[200];
 *     config_text(text, sizeof text, "camera", &s, 1);
 */
#ifndef CONFIG_H
#define CONFIG_H

#include <stdbool.h>
#include <stddef.h>

struct setting {
    const char *key;     /* never NULL; the caller keeps it */
    const char *value;   /* never NULL; the caller keeps it */
};

/*
 * The value between two quotes: harbour cam becomes "harbour cam", and the
 * empty value becomes "". A value may have any length, and it is never cut.
 * Values hold no quotes of their own (see value_fits).
 *
 * The result is a new block with just the room for the text and its
 * terminator. It belongs to the caller, who releases it with free(). The
 * value stays as it is. NULL when memory runs out.
 */
char *quote_value(const char *s);

/* True when the value can be written: no quote and no line break in it. */
bool value_fits(const char *s);

/*
 * Writes the line of one setting to out, with its line break: key = "value".
 * At most size bytes, terminator included; size is at least 1. Returns the
 * length of the whole line, like snprintf(). -1, and out is the empty string:
 * the value does not fit, or memory ran out.
 */
int setting_line(char *out, size_t size, const struct setting *s);

/*
 * Writes the section's name and all its settings to out. True: everything is
 * there. False, and out is the empty string: size bytes are too few, a value
 * does not fit, or memory ran out. size is at least 1.
 */
bool config_text(char *out, size_t size, const char *section,
                 const struct setting *settings, size_t count);

#endif
