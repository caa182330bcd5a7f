/* read by: asan memcheck */
#include <stdlib.h>

static void *volatile sink;

static void lose(int count)
{
    for (int i = 0; i < count; i++) {
        sink = malloc(10);
        sink = NULL;
    }
}

int main(void)
{
    lose(3);
    sink = malloc(7);
    sink = NULL;
}
