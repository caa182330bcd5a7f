#include "build/bare.h"

#include "build/cache.h"
#include "build/line.h"

#include <stdio.h>
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
    return cache_folder("-bare", copy, folder, e);
}
