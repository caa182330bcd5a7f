// clean: the number of values comes first, and no more are read.
#include <stdarg.h>
#include <stdio.h>

static int sum(int count, ...)
{
    va_list values;
    int all = 0;
    va_start(values, count);
    for (int i = 0; i < count; i++)
        all += va_arg(values, int);
    va_end(values);
    return all;
}

int main(void)
{
    printf("%d\n", sum(3, 4, 5, 6));
    return 0;
}
