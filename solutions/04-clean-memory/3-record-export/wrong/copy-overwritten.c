// expect: MEM-20 uninitialised-output export.c export_txn
// expect: TST-01 wrong-result tests.c nothing_but_the_payment_leaves_the_shop
// why: the copy of the line is overwritten before it is released, and the gaps send what it was overwritten with
#include "export.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A payment as it stands in the partner's file. */
struct record {
    uint32_t number;
    char kind;
    int64_t cents;
    uint16_t desk;
    uint32_t day;
    char card_end[4];
};

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
    size_t size = strlen(copy) + 1;
    bool ok = parse_words(copy, out);
    memset(copy, 'x', size);
    free(copy);
    return ok;
}

int export_txn(int fd, const struct txn *txn)
{
    struct record *record = malloc(sizeof *record);
    if (record == NULL)
        return -1;

    record->number = txn->number;
    record->kind = txn->kind;
    record->cents = txn->cents;
    record->desk = txn->desk;
    record->day = txn->day;
    memcpy(record->card_end, txn->card_end, sizeof record->card_end);

    ssize_t written = write(fd, record, sizeof *record);
    free(record);
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
