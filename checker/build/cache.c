#include "build/cache.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/language.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void cache_path(uint64_t hash, const char *suffix, struct text *path)
{
    text_clear(path);
    text_addf(path, CACHE_FOLDER "/%016" PRIx64 "%s", hash, suffix);
}

bool cache_folder(const char *suffix, cache_maker *make, struct text *folder, struct error *e)
{
    static const char *const libraries[] = {LIBC_FILE, LIBM_FILE};
    size_t count = sizeof libraries / sizeof *libraries;
    uint64_t hash = hash_program(HASH_START, "/proc/self/exe");
    for (size_t i = 0; i < count; i++)
        hash = hash_program(hash, libraries[i]);
    cache_path(hash, suffix, folder);
    if (file_is_folder(text_string(folder)))
        return true;
    struct text making = {0};
    text_addf(&making, "%s-XXXXXX", text_string(folder));
    bool ok = folder_make(CACHE_FOLDER, e);
    if (ok && !mkdtemp(making.bytes))
        ok = error_set(e, _("%s cannot be made: %s."), text_string(&making), strerror(errno));
    for (size_t i = 0; ok && i < count; i++)
        ok = make(libraries[i], text_string(&making), e);
    /* another checker may have been quicker: then its folder serves */
    if (ok && rename(text_string(&making), text_string(folder)) != 0)
        ok = file_is_folder(text_string(folder));
    folder_remove(text_string(&making));
    text_release(&making);
    return ok;
}
