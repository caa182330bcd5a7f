#include "base/memory.h"

#include "base/language.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static void *or_stop(void *block)
{
    if (!block) {
        fputs(_("checker: the machine is out of memory; close something and run it again.\n"), stderr);
        exit(3);
    }
    return block;
}

void *memory_array(size_t count, size_t size)
{
    return or_stop(calloc(count ? count : 1, size));
}

void *memory_resize(void *old, size_t count, size_t size)
{
    /* would the product wrap? */
    if (size && count > SIZE_MAX / size)
        or_stop(NULL);
    size_t bytes = count * size;
    return or_stop(realloc(old, bytes > 0 ? bytes : 1));
}
