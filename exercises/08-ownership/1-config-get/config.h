/*
 * The settings of a program, read from lines such as "port = 8080".
 *
 *     struct config *config = config_open("port = 8080\nhost = localhost\n");
 *     char line[80];
 *     setting_show(config, "host", line, sizeof line);
 *     config_close(config);
 *
 * The config owns itself, its entries and every text in them. Nobody but
 * config_close and config_set gives any of it back.
 */
#ifndef CONFIG_H
#define CONFIG_H

#include <stdbool.h>
#include <stddef.h>

enum { CONFIG_MOST = 32 };

struct entry {
    char *key;                  /* the config's */
    char *value;                /* the config's */
};

struct config {
    size_t entries;
    struct entry entry[CONFIG_MOST];
};

/*
 * Reads the settings from a text, one on each line, "key = value" with any
 * blanks around the two. A line without '=' or without a key is left out. Of a
 * key that comes twice the last value counts. Settings beyond CONFIG_MOST are
 * left out. The text stays the caller's and is only read.
 * The caller owns the config and gives it back with config_close.
 * NULL: memory ran out, and nothing is left behind.
 */
struct config *config_open(const char *text);

/*
 * Lends the value of a key. It stays the config's, and is valid until that key
 * is set again, or the config is closed. NULL: there is no such key.
 */
const char *config_get(const struct config *config, const char *key);

/*
 * Sets a key to a value; both are copied. The old value, if there is one, ends.
 * False: memory ran out, or there is no room for another key; the config is as
 * it was before.
 */
bool config_set(struct config *config, const char *key, const char *value);

/* The value of a key as a number. 0: there is no such key, or no number. */
long config_number(const struct config *config, const char *key);

/*
 * Writes "key = value" into line, which is the caller's and has size bytes, at
 * least 1; "key is not set" where there is no such key. What does not fit is
 * cut off. Nothing is allocated, and the config is as it was before.
 */
void setting_show(const struct config *config, const char *key, char *line,
                  size_t size);

/* Gives the config and all its parts back. NULL is allowed. */
void config_close(struct config *config);

#endif
