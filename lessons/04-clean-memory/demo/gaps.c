/*
 * Sets every member of a struct in a recycled block, and then shows its bytes,
 * which a real program must not do. Run by gaps-show-old-data.sh.
 */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
    char kind;
    int amount;
    long day;
    char open;
};

#define SUM (sizeof(char) + sizeof(int) + sizeof(long) + sizeof(char))

static struct entry *entry_in_recycled_block(void)
{
    char *note = malloc(sizeof(struct entry));
    if (note == NULL)
        exit(EXIT_FAILURE);
    memset(note, 's', sizeof(struct entry));
    free(note);
    struct entry *entry = malloc(sizeof *entry);
    if (entry == NULL)
        exit(EXIT_FAILURE);
    return entry;
}

int main(void)
{
    printf("members %zu bytes, struct %zu bytes\n", SUM, sizeof(struct entry));
    printf("kind at %zu, amount at %zu, day at %zu, open at %zu\n",
           offsetof(struct entry, kind), offsetof(struct entry, amount),
           offsetof(struct entry, day), offsetof(struct entry, open));

    struct entry *entry = entry_in_recycled_block();
    entry->kind = 'b';
    entry->amount = 250;
    entry->day = 19814;
    entry->open = 'y';

    const volatile unsigned char *byte = (const unsigned char *)entry;
    int old = 0;
    for (size_t i = 0; i < sizeof *entry; i++) {
        printf(" %02x", byte[i]);
        old += byte[i] == 's';
    }
    printf("\n%d bytes still hold an old letter s (73)\n", old);
    free(entry);
    return SUM < sizeof(struct entry) && old > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
