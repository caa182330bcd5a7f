/*
 * Frees getline's block in each turn, once with its address left in line and
 * once with the address taken away. Run by a-line-that-was-freed.sh.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char text[] = "BX4417,robin,16.9\nBX4418,wren,9.4\n";

int main(void)
{
    FILE *file = fmemopen(text, strlen(text), "r");
    char *line = NULL;
    size_t size = 0;
    if (file == NULL)
        return EXIT_FAILURE;
    while (getline(&line, &size, file) >= 0) {
        free(line);
#ifdef FORGET
        line = NULL;
#endif
    }
    fclose(file);
    return EXIT_SUCCESS;
}
