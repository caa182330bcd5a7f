/* read by: asan */
#include <stdlib.h>

int main(void)
{
    volatile size_t alignment = 3;
    void *volatile block = aligned_alloc(alignment, 9);
    free(block);
}
