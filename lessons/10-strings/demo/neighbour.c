/*
 * Writes one byte too many into a member of a struct: by index, or -DPOINTER
 * by a pointer, or -DLAST into the last member. Run by who-guards-a-member.sh.
 */
#include <stdio.h>
#include <stdlib.h>

struct card {
    char brand[8];
    unsigned limit;
    char bank[8];
};

int main(int count, char **word)
{
    (void)word;
    size_t at = (size_t)count + 7;
    struct card *card = calloc(1, sizeof *card);
    if (card == NULL)
        return EXIT_FAILURE;
    card->limit = 1500;
#if defined LAST
    char *bank = card->bank;
    bank[at] = '\0';
#elif defined POINTER
    char *brand = card->brand;
    brand[at] = '\0';
#else
    card->brand[at] = '\0';
#endif
    printf("%u\n", card->limit);
    free(card);
    return EXIT_SUCCESS;
}
