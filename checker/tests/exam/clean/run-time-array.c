// clean: an array whose length is known at run time, within bounds that were checked.
#include <stdio.h>
#include <stdlib.h>

static int middle(int count)
{
    int value[count];
    for (int i = 0; i < count; i++)
        value[i] = i * i;
    return value[count / 2];
}

int main(int argc, char **argv)
{
    int count = argc > 1 ? atoi(argv[1]) : 9;
    if (count < 1 || count > 1000)
        return 1;
    printf("%d\n", middle(count));
    return 0;
}
