#include "build/cache.h"

#include <inttypes.h>

void cache_path(uint64_t hash, const char *suffix, struct text *path)
{
    text_clear(path);
    text_addf(path, CACHE_FOLDER "/%016" PRIx64 "%s", hash, suffix);
}
