/*
 * Reads a line of 300 letters, and a short one, with fgets and with getline.
 * Run by fgets-cuts-a-long-line.sh.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LETTERS = 300 };

static char text[LETTERS + 7];

static int with_fgets(FILE *file)
{
    char line[256];
    int lines = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        lines++;
        printf("fgets    %d: %3zu letters, %s\n", lines, strcspn(line, "\n"),
               strchr(line, '\n') == NULL ? "no end" : "and its end");
    }
    return lines;
}

static int with_getline(FILE *file)
{
    char *line = NULL;
    size_t size = 0;
    int lines = 0;
    while (getline(&line, &size, file) >= 0) {
        lines++;
        printf("getline  %d: %3zu letters, in a block of %zu bytes\n", lines,
               strcspn(line, "\n"), size);
    }
    free(line);
    return lines;
}

int main(void)
{
    memset(text, 'b', LETTERS);
    memcpy(text + LETTERS, "\nwren\n", 7);
    FILE *file = fmemopen(text, strlen(text), "r");
    if (file == NULL)
        return EXIT_FAILURE;
    int cut = with_fgets(file);
    rewind(file);
    int whole = with_getline(file);
    fclose(file);
    return cut == 3 && whole == 2 ? EXIT_SUCCESS : EXIT_FAILURE;
}
