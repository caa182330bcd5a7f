#include "greeting.h"

#include <stdio.h>
#include <stdlib.h>

/* What four visitors typed this morning, line ends included. */
static char visitor[][96] = {
    "Ngozi Okafor \n",
    "Li\n",
    "   \n",
    "Maria Fernanda de Albuquerque Cavalcanti\r\n",
};

int main(void)
{
    for (size_t i = 0; i < sizeof visitor / sizeof *visitor; i++) {
        if (!has_letters(visitor[i]))
            continue;
        tidy_name(visitor[i]);
        char *line = greet(visitor[i]);
        if (line == NULL) {
            fputs("no memory for a greeting\n", stderr);
            return EXIT_FAILURE;
        }

        char row[SCREEN_COLUMNS + 1];
        screen_row(row, line);
        printf("|%s|\n", row);
        free(line);
    }
    return EXIT_SUCCESS;
}
