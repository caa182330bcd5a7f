// class: leak
// expect: MEM-07 count_lines
// why: getline's block belongs to the caller, who believes it belongs to the stream.
#include <stdio.h>
#include <stdlib.h>

static int count_lines(FILE *in)
{
    char *line = NULL;
    size_t size = 0;
    int lines = 0;
    while (getline(&line, &size, in) >= 0)
        lines++;
    return lines;
}

int main(void)
{
    printf("%d lines\n", count_lines(stdin));
    return 0;
}
