#include "work/attempts.h"

#include "base/file.h"

#include <string.h>
#include <unistd.h>

#define FOLDER "work/attempts"

enum { MOST = 100 };

/* Their names begin with their numbers, so that the oldest come first. */
static void drop_oldest(const char *folder)
{
    struct folder_names names = {0};
    struct error ignored;
    if (!folder_list(folder, &names, &ignored))
        return;
    for (size_t i = 0; i + MOST < names.count; i++) {
        struct text path = {0};
        text_addf(&path, "%s/%s", folder, names.name[i]);
        unlink(text_string(&path));
        text_release(&path);
    }
    folder_names_release(&names);
}

bool attempts_keep(const char *exercise, unsigned number, unsigned score, const char *name,
                   const struct text *source, struct error *e)
{
    struct text folder = {0}, path = {0};
    const char *ending = strrchr(name, '.');
    text_addf(&folder, FOLDER "/%s", exercise);
    text_addf(&path, "%s/%04u-%u%s", text_string(&folder), number, score, ending ? ending : "");
    bool ok = folder_make(text_string(&folder), e)
        && file_write(text_string(&path), text_string(source), source->length, e);
    if (ok)
        drop_oldest(text_string(&folder));
    text_release(&folder);
    text_release(&path);
    return ok;
}
