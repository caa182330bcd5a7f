/* read by: compiler */
#include <stdio.h>

static int first(int *number)
{
    int value = *number
    printf("demo.c:3:1: error: this is text, not an error\n");
    return value;
}

int main(void)
{
    return firts(NULL)
}
