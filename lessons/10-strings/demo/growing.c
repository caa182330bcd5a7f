/*
 * Builds a text of 10,000 words in three ways and counts, by hand, the bytes
 * that are copied or walked over. Run by L71-what-appending-costs.sh.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = 10000 };

static const char word[] = "rye ";

struct cost {
    unsigned long blocks;
    unsigned long long bytes;
};

/* A new block that just fits, for each word; the old text is copied. */
static struct cost just_fitting(void)
{
    struct cost cost = {0};
    size_t length = 0;
    for (int i = 0; i < WORDS; i++) {
        cost.blocks++;
        cost.bytes += length;
        length += strlen(word);
    }
    return cost;
}

/* The room doubles when it is full; strcat looks for the end each time. */
static struct cost doubling(bool with_strcat)
{
    struct cost cost = {.blocks = 1};
    size_t room = 32, length = 0;
    char *text = calloc(room, 1);
    for (int i = 0; i < WORDS && text != NULL; i++) {
        if (length + sizeof word > room) {
            cost.blocks++;
            cost.bytes += length;
            room *= 2;
            char *larger = realloc(text, room);
            if (larger == NULL)
                break;
            text = larger;
        }
        if (with_strcat) {
            strcat(text, word);
            cost.bytes += length;
        } else {
            memcpy(text + length, word, sizeof word);
        }
        length += sizeof word - 1;
    }
    bool built = text != NULL && strlen(text) == WORDS * strlen(word);
    free(text);
    return built ? cost : (struct cost){0};
}

static void tell(const char *way, struct cost cost)
{
    printf("%-24s %6lu blocks %12llu bytes\n", way, cost.blocks, cost.bytes);
}

int main(void)
{
    struct cost exact = just_fitting();
    struct cost walked = doubling(true);
    struct cost known = doubling(false);
    tell("a block for each word", exact);
    tell("doubling, strcat", walked);
    tell("doubling, known length", known);
    return known.blocks == 12 && known.bytes < 2 * 40000
            && walked.bytes > 1000 * known.bytes
        ? EXIT_SUCCESS : EXIT_FAILURE;
}
