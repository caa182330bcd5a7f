/* How many bytes can be used of blocks of these sizes? */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

static size_t by_the_rule(size_t asked)
{
    size_t chunk = (asked + 8 + 15) / 16 * 16;
    return (chunk < 32 ? 32 : chunk) - 8;
}

int main(void)
{
    static const size_t sizes[] = {1, 20, 24, 25, 40, 41, 56, 57};
    int differences = 0;

    puts("  asked  usable  by the rule");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        void *block = malloc(sizes[i]);
        size_t usable = malloc_usable_size(block);
        printf("  %5zu  %6zu  %11zu\n", sizes[i], usable,
               by_the_rule(sizes[i]));
        differences += usable != by_the_rule(sizes[i]);
        free(block);
    }
    return differences != 0;
}
