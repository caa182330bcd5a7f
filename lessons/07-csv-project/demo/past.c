/* Counts the lines of a file in two ways. Run by feof-tells-the-past.sh. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char text[] = "robin\nwren\n";

static int asking_feof(FILE *file, char last[16])
{
    char line[16] = "";
    int lines = 0;
    while (!feof(file)) {
        fgets(line, sizeof line, file);
        strcpy(last, line);
        lines++;
    }
    return lines;
}

static int asking_fgets(FILE *file, char last[16])
{
    char line[16];
    int lines = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        strcpy(last, line);
        lines++;
    }
    return lines;
}

int main(void)
{
    char last[16] = "";
    FILE *file = fmemopen(text, strlen(text), "r");
    if (file == NULL)
        return EXIT_FAILURE;
    int with_feof = asking_feof(file, last);
    printf("while (!feof(file)):     %d lines, the last one is %s", with_feof,
           last);
    rewind(file);
    int with_result = asking_fgets(file, last);
    printf("while (fgets(...)):      %d lines, the last one is %s", with_result,
           last);
    fclose(file);
    return with_feof == 3 && with_result == 2 ? EXIT_SUCCESS : EXIT_FAILURE;
}
