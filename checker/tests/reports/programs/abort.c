/* read by: asan memcheck */
#include <stdlib.h>

static void give_up(void)
{
    abort();
}

int main(void)
{
    give_up();
}
