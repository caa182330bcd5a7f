// clean: half of a malloc block is never written, and never read either.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *line = malloc(200);
    if (!line)
        return 1;
    strcpy(line, "short");
    puts(line);
    free(line);
    return 0;
}
