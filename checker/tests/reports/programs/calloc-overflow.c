/* read by: asan */
#include <stdint.h>
#include <stdlib.h>

int main(void)
{
    volatile size_t count = SIZE_MAX / 2;
    void *volatile block = calloc(count, 4);
    free(block);
}
