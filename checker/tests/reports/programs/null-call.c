/* read by: asan memcheck */
#include <stddef.h>

static int call(int (*function)(void))
{
    return function();
}

int main(void)
{
    return call(NULL);
}
