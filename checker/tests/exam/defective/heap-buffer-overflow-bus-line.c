// class: heap-buffer-overflow
// expect: MEM-04 describe
// why: sprintf writes the number with more digits than the room was made for.
#include <stdio.h>
#include <stdlib.h>

static char *describe(int line, const char *terminus)
{
    char *text = malloc(16);
    if (!text)
        return NULL;
    sprintf(text, "line %d to %s", line, terminus);
    return text;
}

int main(void)
{
    char *text = describe(128, "Harbour Square");
    if (!text)
        return 1;
    printf("%.4s\n", text);
    free(text);
    return 0;
}
