// expect: TST-01 wrong-result tests.c a_bank_of_eight_letters_is_cut_off
// expect: TST-01 wrong-result tests.c a_long_bank_does_not_run_into_the_next_card
// why: the witnesses name the line that prints, but the record that is sent to the bank has no terminator either
#include "card.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct card *cards_new(size_t n)
{
    if (n == 0)
        return NULL;
    return calloc(n, sizeof(struct card));
}

bool set_brand(struct card *card, const char *text)
{
    size_t i = 0;

    /* no old letters behind the new ones, and the last byte ends the text */
    memset(card->brand, 0, sizeof card->brand);
    while (text[i] != '\0' && i < sizeof card->brand - 1) {
        card->brand[i] = (char)toupper((unsigned char)text[i]);
        i++;
    }
    return text[i] == '\0';
}

bool set_bank(struct card *card, const char *text)
{
    size_t length = strlen(text);

    memset(card->bank, 0, sizeof card->bank);
    if (length > sizeof card->bank)
        length = sizeof card->bank;
    memcpy(card->bank, text, length);
    return text[length] == '\0';
}

void card_line(const struct card *card, char *out)
{
    snprintf(out, LINE, "%-7s limit %" PRIu32 " at %.8s", card->brand,
             card->limit, card->bank);
}

/* The length of a part, which ends at a blank or at the end of its line. */
static size_t part_length(const char *part)
{
    return strcspn(part, " ");
}

/* Copies a part into a text of its own. NULL: memory ran out. */
static char *part_copy(const char *part)
{
    return strndup(part, part_length(part));
}

/* Finds the three parts. False: it is no such line. */
static bool split(const char *line, const char **part)
{
    for (int i = 0; i < 3; i++) {
        size_t length = part_length(line);
        if (length == 0 || (line[length] == '\0') != (i == 2))
            return false;
        part[i] = line;
        line += length + 1;
    }
    char *end;
    unsigned long limit = strtoul(part[1], &end, 10);
    return isdigit((unsigned char)*part[1]) && *end == ' '
        && limit <= UINT32_MAX;
}

static bool fill(struct card *card, const char *const *part)
{
    char *brand = part_copy(part[0]);
    if (brand == NULL)
        return false;
    set_brand(card, brand);
    free(brand);
    card->limit = (uint32_t)strtoul(part[1], NULL, 10);
    set_bank(card, part[2]);
    return true;
}

struct card *cards_read(const char *const *lines, size_t count, size_t *n)
{
    *n = 0;
    struct card *cards = cards_new(count);
    if (cards == NULL)
        return NULL;

    for (size_t i = 0; i < count; i++) {
        const char *part[3];
        if (!split(lines[i], part))
            continue;
        if (!fill(&cards[*n], part)) {
            *n = 0;
            break;
        }
        (*n)++;
    }
    if (*n == 0) {
        free(cards);
        return NULL;
    }
    return cards;
}
