// clean: the last of three steps fails, and the labels undo the other two.
#include <stdio.h>
#include <stdlib.h>

static int prepare(int fail)
{
    int result = -1;
    int *a = malloc(40);
    if (!a)
        goto none;
    char *b = malloc(10);
    if (!b)
        goto first;
    FILE *in = fopen(fail ? "/no/such/file" : "/dev/null", "r");
    if (!in)
        goto second;
    result = 0;
    fclose(in);
second:
    free(b);
first:
    free(a);
none:
    return result;
}

int main(void)
{
    printf("%d %d\n", prepare(1) <= 0, prepare(0) <= 0);
    return 0;
}
