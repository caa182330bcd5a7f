/* read by: ubsan */
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>

static int product(int a, int b)
{
    return a * b;
}

static int shifted(int a, int b)
{
    return a << b;
}

static int negative(int a)
{
    return -a;
}

static char *null_plus(char *base, int offset)
{
    return base + offset;
}

static bool unset(void)
{
    bool *flag = malloc(sizeof *flag);
    bool value = *flag;
    free(flag);
    return value;
}

static int variable_length(int count)
{
    char bytes[count];
    return sizeof bytes == 3;
}

int main(void)
{
    int wrapped = product(INT_MAX, 2);
    wrapped ^= shifted(1, 40);
    wrapped ^= shifted(-1, 2);
    wrapped ^= negative(INT_MIN);
    wrapped ^= null_plus(NULL, 3) == NULL;
    wrapped ^= unset();
    wrapped ^= variable_length(0);
    return wrapped == 3;
}
