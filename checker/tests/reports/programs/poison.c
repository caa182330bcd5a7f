/* read by: asan */
#include <sanitizer/asan_interface.h>
#include <stdlib.h>

int main(void)
{
    char *pool = malloc(64);
    ASAN_POISON_MEMORY_REGION(pool + 16, 16);
    pool[20] = 1;
    free(pool);
}
