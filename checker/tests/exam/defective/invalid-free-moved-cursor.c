// class: invalid-free
// expect: MEM-08 main
// why: the pointer was moved past the blanks before it is given to free.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *line = strdup("   oats");
    if (!line)
        return 1;
    while (isspace((unsigned char)*line))
        line++;
    puts(line);
    free(line);
    return 0;
}
