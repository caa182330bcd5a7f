/* read by: asan memcheck */
#include <stdlib.h>

int main(void)
{
    void *volatile block = malloc((size_t)-8);
    free(block);
}
