#include "run/folder.h"

#include "base/file.h"

#include <stdio.h>

static bool make_below(const char *folder, const char *prefix, const char *name, bool again,
                       struct error *e)
{
    struct text path = {0};
    text_addf(&path, "%s/%s%s", folder, prefix, name);
    if (again)
        folder_remove(text_string(&path));
    bool ok = folder_make(text_string(&path), e);
    text_release(&path);
    return ok;
}

static bool make_both(const char *folder, enum engine_id id, bool again, struct error *e)
{
    return make_below(folder, "", engine_name(id), again, e)
        && make_below(folder, "scratch-", engine_name(id), again, e);
}

bool run_folder_open(const char *folder, enum engine_id id, struct error *e)
{
    return make_both(folder, id, false, e);
}

bool run_folder_clear(const char *folder, enum engine_id id, struct error *e)
{
    return make_both(folder, id, true, e);
}

bool run_folder_make(struct run_folder *folder, const struct room *room, struct error *e)
{
    text_addf(&folder->path, "%s/" RUN_NAME, text_string(&room->path));
    folder_remove(text_string(&folder->path));
    bool ok = folder_make(text_string(&folder->path), e);
    if (!ok)
        text_release(&folder->path);
    return ok;
}

const char *run_folder_finish(struct run_folder *folder, const char *keep, struct arena *arena)
{
    const char *kept = NULL;
    if (keep) {
        kept = arena_printf(arena, RUNS_FOLDER "/%s", keep);
        folder_remove(kept);
        /* another run of the same exercise may have been quicker */
        if (rename(text_string(&folder->path), kept) != 0)
            kept = NULL;
    }
    if (!kept && folder->path.length)
        folder_remove(text_string(&folder->path));
    text_release(&folder->path);
    return kept;
}
