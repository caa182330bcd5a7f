#include "build/bare.h"

#include "base/file.h"
#include "base/hash.h"
#include "build/cache.h"
#include "build/line.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool copy(const char *library, const char *folder, struct error *e)
{
    const char *slash = strrchr(library, '/');
    struct text to = {0}, words = {0};
    text_addf(&to, "%s/%s", folder, slash ? slash + 1 : library);
    text_addf(&words, "%s.words", folder);
    struct line c = {0};
    line_add(&c, "objcopy");
    line_add(&c, "--remove-section=.note.gnu.build-id");
    line_add(&c, "--remove-section=.gnu_debuglink");
    line_add(&c, library);
    line_add(&c, text_string(&to));
    bool ok = line_run(&c, library, text_string(&words), e);
    remove(text_string(&words));
    text_release(&to);
    text_release(&words);
    return ok;
}

bool build_bare(struct text *folder, struct error *e)
{
    static const char *const libraries[] = {LIBC_FILE, LIBM_FILE};
    size_t count = sizeof libraries / sizeof *libraries;
    uint64_t hash = HASH_START;
    for (size_t i = 0; i < count; i++)
        hash = hash_program(hash, libraries[i]);
    cache_path(hash, "-bare", folder);
    if (file_is_folder(text_string(folder)))
        return true;
    struct text making = {0};
    text_addf(&making, "%s-XXXXXX", text_string(folder));
    bool ok = folder_make(CACHE_FOLDER, e);
    if (ok && !mkdtemp(making.bytes))
        ok = error_set(e, "%s cannot be made: %s.", text_string(&making), strerror(errno));
    for (size_t i = 0; ok && i < count; i++)
        ok = copy(libraries[i], text_string(&making), e);
    /* another checker may have been quicker: then its folder serves */
    if (ok && rename(text_string(&making), text_string(folder)) != 0)
        ok = file_is_folder(text_string(folder));
    folder_remove(text_string(&making));
    text_release(&making);
    return ok;
}
