// expect: TST-01 wrong-result tests.c a_setting_is_shown_twice
// expect: TST-01 wrong-result tests.c what_was_shown_can_still_be_read
// why: NULL after free calms the tools, and the setting is gone
#include "config.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A copy of the first length letters. The caller owns it. NULL: no memory. */
static char *copy(const char *text, size_t length)
{
    char *made = malloc(length + 1);
    if (made == NULL)
        return NULL;
    memcpy(made, text, length);
    made[length] = '\0';
    return made;
}

/* The entry of a key of this length. NULL: there is none. */
static struct entry *find(struct config *config, const char *key, size_t length)
{
    for (size_t i = 0; i < config->entries; i++) {
        struct entry *entry = &config->entry[i];
        if (strlen(entry->key) == length && memcmp(entry->key, key, length) == 0)
            return entry;
    }
    return NULL;
}

/* Sets a key; both texts are given by where they begin and their length. */
static bool set(struct config *config, const char *key, size_t key_length,
                const char *value, size_t value_length)
{
    struct entry *entry = find(config, key, key_length);
    if (entry == NULL && config->entries == CONFIG_MOST)
        return false;

    char *new_value = copy(value, value_length);
    if (new_value == NULL)
        return false;
    if (entry != NULL) {
        free(entry->value);
        entry->value = new_value;
        return true;
    }

    char *new_key = copy(key, key_length);
    if (new_key == NULL) {
        free(new_value);
        return false;
    }
    config->entry[config->entries++] =
        (struct entry){.key = new_key, .value = new_value};
    return true;
}

/* Moves both ends of a piece of text inwards, past the blanks. */
static void trim(const char **begin, const char **end)
{
    while (*begin < *end && isspace((unsigned char)**begin))
        (*begin)++;
    while (*end > *begin && isspace((unsigned char)(*end)[-1]))
        (*end)--;
}

/* False: memory ran out. A line that says nothing is no failure. */
static bool read_line(struct config *config, const char *line, const char *end)
{
    const char *equals = memchr(line, '=', (size_t)(end - line));
    if (equals == NULL)
        return true;

    const char *key_end = equals, *value = equals + 1;
    trim(&line, &key_end);
    trim(&value, &end);
    size_t key_length = (size_t)(key_end - line);
    if (key_length == 0)
        return true;
    if (config->entries == CONFIG_MOST && find(config, line, key_length) == NULL)
        return true;
    return set(config, line, key_length, value, (size_t)(end - value));
}

struct config *config_open(const char *text)
{
    struct config *config = malloc(sizeof *config);
    if (config == NULL)
        return NULL;

    config->entries = 0;
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        if (!read_line(config, text, text + length)) {
            config_close(config);
            return NULL;
        }
        text += length;
        if (*text == '\n')
            text++;
    }
    return config;
}

const char *config_get(const struct config *config, const char *key)
{
    for (size_t i = 0; i < config->entries; i++) {
        if (strcmp(config->entry[i].key, key) == 0)
            return config->entry[i].value;
    }
    return NULL;
}

bool config_set(struct config *config, const char *key, const char *value)
{
    return set(config, key, strlen(key), value, strlen(value));
}

long config_number(const struct config *config, const char *key)
{
    const char *value = config_get(config, key);
    return value == NULL ? 0 : strtol(value, NULL, 10);
}

void setting_show(const struct config *config, const char *key, char *line,
                  size_t size)
{
    struct entry *entry = find((struct config *)config, key, strlen(key));
    if (entry == NULL || entry->value == NULL) {
        snprintf(line, size, "%s is not set", key);
        return;
    }
    snprintf(line, size, "%s = %s", key, entry->value);
    free(entry->value);
    entry->value = NULL;
}

void config_close(struct config *config)
{
    if (config == NULL)
        return;
    for (size_t i = 0; i < config->entries; i++) {
        free(config->entry[i].key);
        free(config->entry[i].value);
    }
    free(config);
}
