// expect: TST-01 wrong-result tests.c a_brand_of_eight_letters_is_cut_off
// why: a name that does not fit is not set at all, but the contract wants its first seven letters
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
    size_t length = strlen(text);
    if (length >= sizeof card->brand)
        return false;

    memset(card->brand, 0, sizeof card->brand);
    for (size_t i = 0; i < length; i++)
        card->brand[i] = (char)toupper((unsigned char)text[i]);
    return true;
}

bool set_bank(struct card *card, const char *text)
{
    size_t length = strlen(text);

    memset(card->bank, 0, sizeof card->bank);
    if (length > sizeof card->bank - 1)
        length = sizeof card->bank - 1;
    memcpy(card->bank, text, length);
    return text[length] == '\0';
}

void card_line(const struct card *card, char *out)
{
    snprintf(out, LINE, "%-7s limit %" PRIu32 " at %s", card->brand,
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
