#include "run/room.h"

#include "base/file.h"
#include "base/language.h"
#include "run/folder.h"
#include "run/hosts.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Removes the rooms of checkers that were stopped before they could. */
static void clear_stale(void)
{
    struct folder_names names = {0};
    struct error ignored;
    if (!folder_list(RUNS_FOLDER, &names, &ignored))
        return;
    for (size_t i = 0; i < names.count; i++) {
        int owner;
        struct text path = {0};
        text_addf(&path, RUNS_FOLDER "/%s", names.name[i]);
        if (sscanf(names.name[i], "now-%d-", &owner) == 1 && kill(owner, 0) != 0
            && errno == ESRCH)
            folder_remove(text_string(&path));
        text_release(&path);
    }
    folder_names_release(&names);
}

bool room_make(struct room *room, struct error *e)
{
    char here[PATH_MAX];
    if (!folder_make(RUNS_FOLDER, e))
        return false;
    if (!getcwd(here, sizeof here))
        return error_set(e, _("The current folder has no path: %s."), strerror(errno));
    clear_stale();
    text_addf(&room->path, "%s/" RUNS_FOLDER "/now-%d-XXXXXX", here, (int)getpid());
    if (mkdtemp(room->path.bytes))
        return true;
    error_set(e, _("A folder below %s cannot be made: %s."), here, strerror(errno));
    text_release(&room->path);
    return false;
}

void room_remove(struct room *room)
{
    if (room->path.length)
        folder_remove(text_string(&room->path));
    text_release(&room->path);
}

static bool belongs(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || strcmp(name, RUN_NAME) == 0
        || strcmp(name, HOSTS_NAME) == 0
        || strcmp(name, engine_name(ENGINE_MEMCHECK)) == 0;
}

bool room_is_tidy(const struct room *room)
{
    DIR *folder = opendir(text_string(&room->path));
    const struct dirent *entry;
    bool tidy = folder != NULL;
    while (tidy && (entry = readdir(folder)) != NULL)
        tidy = belongs(entry->d_name);
    if (folder)
        closedir(folder);
    return tidy;
}
