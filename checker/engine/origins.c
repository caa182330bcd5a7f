#include "engine/origins.h"

#include "base/file.h"

#include <string.h>

#define REPORT_LIMIT ((size_t)64 << 20)

bool origins_expected(const struct exercise *exercise)
{
    for (size_t i = 0; i < exercise->promise_count; i++) {
        if (strncmp(exercise->promise[i].code->kind, "uninitialised", strlen("uninitialised")) == 0)
            return true;
    }
    return false;
}

/* All its sentences about them have the word: "depends on uninitialised value(s)" and others. */
static bool speaks_of_one(const char *folder, const char *name)
{
    struct text path = {0}, report = {0};
    struct error ignored;
    text_addf(&path, "%s/%s", folder, name);
    bool does = file_read(text_string(&path), REPORT_LIMIT, &report, &ignored)
        && strstr(text_string(&report), "ninitialised");
    text_release(&path);
    text_release(&report);
    return does;
}

bool origins_asked(const char *folder)
{
    struct folder_names names = {0};
    struct error ignored;
    bool any = false;
    if (!folder_list(folder, &names, &ignored))
        return false;
    for (size_t i = 0; i < names.count && !any; i++)
        any = strncmp(names.name[i], "xml.", 4) == 0 && speaks_of_one(folder, names.name[i]);
    folder_names_release(&names);
    return any;
}
