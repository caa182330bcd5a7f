/* Prints the list of a morning, and the birds that were ringed before. */
#include "table.h"

#include <stdio.h>
#include <stdlib.h>

static const char morning[] = "BX4417,robin,16.9\n"
                              "BX4418,wren,9.4\n"
                              "BX4419,robin,17.3\n"
                              "AK0731,blackcap,18.8\n"
                              "BX4420,great tit,17.9\n"
                              "BX4421,chiffchaff,7.6\n";

int main(void)
{
    struct table day;
    if (table_init(&day) != 0) {
        fputs("no memory for the list\n", stderr);
        return EXIT_FAILURE;
    }
    size_t birds = table_add_lines(&day, morning);
    printf("%zu birds\n", birds);
    for (size_t i = 0; i < day.len; i++)
        printf("  %s\n", day.row[i]);

    const char *old = table_find(&day, "AK0731");
    printf("ringed before: %s\n", old == NULL ? "none" : old);
    table_release(&day);
    return EXIT_SUCCESS;
}
