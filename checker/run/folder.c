#include "run/folder.h"

#include "base/file.h"
#include "finding/finding.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define RUNS "build/runs"

static bool make_below(const struct run_folder *folder, const char *prefix, const char *name,
                       struct error *e)
{
    struct text path = {0};
    text_addf(&path, "%s/%s%s", text_string(&folder->path), prefix, name);
    bool ok = folder_make(text_string(&path), e);
    text_release(&path);
    return ok;
}

/* Removes the folders of checkers that were stopped before they could. */
static void clear_stale(void)
{
    struct folder_names names = {0};
    struct error ignored;
    if (!folder_list(RUNS, &names, &ignored))
        return;
    for (size_t i = 0; i < names.count; i++) {
        int owner;
        struct text path = {0};
        text_addf(&path, RUNS "/%s", names.name[i]);
        if (sscanf(names.name[i], "now-%d-", &owner) == 1 && kill(owner, 0) != 0
            && errno == ESRCH)
            folder_remove(text_string(&path));
        text_release(&path);
    }
    folder_names_release(&names);
}

bool run_folder_make(struct run_folder *folder, struct error *e)
{
    char here[PATH_MAX];
    if (!folder_make(RUNS, e))
        return false;
    if (!getcwd(here, sizeof here))
        return error_set(e, "The current folder has no path: %s.", strerror(errno));
    clear_stale();
    text_addf(&folder->path, "%s/" RUNS "/now-%d-XXXXXX", here, (int)getpid());
    bool ok = mkdtemp(folder->path.bytes) != NULL;
    if (!ok)
        error_set(e, "A folder below %s/" RUNS " cannot be made: %s.", here, strerror(errno));
    for (int id = 0; ok && id < ENGINE_COUNT; id++)
        ok = make_below(folder, "", engine_name((enum engine_id)id), e)
            && make_below(folder, "scratch-", engine_name((enum engine_id)id), e);
    if (!ok)
        text_release(&folder->path);
    return ok;
}

const char *run_folder_finish(struct run_folder *folder, const char *keep, struct arena *arena)
{
    const char *kept = NULL;
    if (keep) {
        kept = arena_printf(arena, RUNS "/%s", keep);
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
