// clean: asprintf's result is looked at before the block is.
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char *text;
    if (asprintf(&text, "%d knots", 12) < 0)
        return 1;
    puts(text);
    free(text);
    return 0;
}
