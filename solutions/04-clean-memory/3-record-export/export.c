#include "export.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Stores the number in `bytes` bytes, the lowest byte first. */
static void put_number(unsigned char *at, uint64_t number, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++) {
        at[i] = (unsigned char)(number & 0xff);
        number >>= 8;
    }
}

static bool is_digits(const char *word)
{
    return *word != '\0' && word[strspn(word, "0123456789")] == '\0';
}

/* Takes the next word of the line, a number of at most `most`. */
static bool take_number(char **rest, uint64_t most, uint64_t *out)
{
    const char *word = strsep(rest, ";");
    if (word == NULL || !is_digits(word) || strlen(word) > 18)
        return false;
    *out = strtoull(word, NULL, 10);
    return *out <= most;
}

static bool take_kind(char **rest, char *out)
{
    const char *word = strsep(rest, ";");
    if (word == NULL || (strcmp(word, "S") != 0 && strcmp(word, "R") != 0))
        return false;
    *out = word[0];
    return true;
}

/* Takes the card, and keeps its last four digits. */
static bool take_card(char **rest, char *card_end)
{
    const char *word = strsep(rest, ";");
    if (word == NULL || !is_digits(word))
        return false;
    size_t digits = strlen(word);
    if (digits < 12 || digits > 19)
        return false;
    memcpy(card_end, word + digits - 4, 5);
    return true;
}

static bool parse_words(char *rest, struct txn *out)
{
    uint64_t number, cents, desk, day;
    if (!take_number(&rest, UINT32_MAX, &number)
        || !take_kind(&rest, &out->kind)
        || !take_number(&rest, INT64_MAX, &cents)
        || !take_number(&rest, UINT16_MAX, &desk)
        || !take_number(&rest, UINT32_MAX, &day)
        || !take_card(&rest, out->card_end))
        return false;

    out->number = (uint32_t)number;
    out->cents = (int64_t)cents;
    out->desk = (uint16_t)desk;
    out->day = (uint32_t)day;
    return rest == NULL;
}

bool txn_parse(const char *line, struct txn *out)
{
    /* strsep cuts the text into words, so it gets a copy */
    char *copy = strdup(line);
    if (copy == NULL)
        return false;
    bool ok = parse_words(copy, out);
    free(copy);
    return ok;
}

int export_txn(int fd, const struct txn *txn)
{
    /* the whole record is zero, and then each member goes to its place */
    unsigned char record[RECORD_BYTES];
    memset(record, 0, sizeof record);

    put_number(record, txn->number, 4);
    record[4] = (unsigned char)txn->kind;
    put_number(record + 8, (uint64_t)txn->cents, 8);
    put_number(record + 16, txn->desk, 2);
    put_number(record + 20, txn->day, 4);
    memcpy(record + 24, txn->card_end, 4);

    ssize_t written = write(fd, record, sizeof record);
    return written == RECORD_BYTES ? 0 : -1;
}

long export_lines(int fd, const char *const *lines, size_t n)
{
    long records = 0;
    for (size_t i = 0; i < n; i++) {
        struct txn txn;
        if (!txn_parse(lines[i], &txn))
            continue;
        if (export_txn(fd, &txn) != 0)
            return -1;
        records++;
    }
    return records;
}
