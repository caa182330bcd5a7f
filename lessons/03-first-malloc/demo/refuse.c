/* Linked with -Wl,--wrap=malloc: every malloc of the program says no. */
#include <stddef.h>

void *__wrap_malloc(size_t size);

void *__wrap_malloc(size_t size)
{
    (void)size;
    return NULL;
}
