// class: use-after-free
// expect: MEM-05 count_commas
// why: strtok-like pieces point into the line, and the line is freed first.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int count_commas(const char *line)
{
    int commas = 0;
    for (size_t i = 0; line[i] != '\0'; i++)
        commas += line[i] == ',';
    return commas;
}

int main(void)
{
    char *line = strdup("oats,rye,spelt");
    if (!line)
        return 1;
    char *tail = strchr(line, ',') + 1;
    free(line);
    printf("%d\n", count_commas(tail) >= 0);
    return 0;
}
