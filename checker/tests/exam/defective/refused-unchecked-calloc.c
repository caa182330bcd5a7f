// class: refused-unchecked
// expect: MEM-24 tally
// why: the table comes from calloc and is used at once.
#include <stdio.h>
#include <stdlib.h>

static int tally(const char *text)
{
    int *seen = calloc(256, sizeof *seen);
    int most = 0;
    for (; *text; text++) {
        int count = ++seen[(unsigned char)*text];
        most = count > most ? count : most;
    }
    free(seen);
    return most;
}

int main(void)
{
    printf("%d\n", tally("mississippi"));
    return 0;
}
