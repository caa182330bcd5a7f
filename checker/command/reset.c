/*
 * `checker reset 03.1`, `reset-all` and `undo`: the exercise as it was shipped.
 * What the learner wrote is moved aside, never removed.
 */
#include "base/file.h"
#include "base/language.h"
#include "command/command.h"
#include "work/attic.h"
#include "work/copy.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* One file of the exercise. *any: it was touched, and has been moved. */
static bool reset_file(const struct exercise *x, const char *name, bool *any, struct error *e)
{
    struct text path = {0}, shipped = {0}, kept = {0};
    bool ok = true;
    text_addf(&path, "%s/%s", x->work_folder, name);
    text_addf(&shipped, "%s/%s", x->folder, name);
    if (file_is_regular(text_string(&path))
        && !file_same(text_string(&path), text_string(&shipped))) {
        ok = attic_put(x->id, text_string(&path), &kept, e)
            && file_copy_new(text_string(&shipped), text_string(&path), e);
        if (kept.length && !file_exists(text_string(&path)))
            error_set(e, _("%s cannot be made again. What you wrote is in %s."), text_string(&path),
                      text_string(&kept));
        if (ok)
            printf(_("%s  %s is as it was shipped.\n      What you wrote: %s\n"), x->id,
                   text_string(&path), text_string(&kept));
        *any = *any || ok;
    }
    text_release(&path);
    text_release(&shipped);
    text_release(&kept);
    return ok;
}

static bool reset_one(const struct exercise *x, bool *any, struct error *e)
{
    return reset_file(x, x->edit, any, e)
        && (!x->answers_file || reset_file(x, x->answers_file, any, e));
}

enum status command_reset(const struct words *words, struct error *e)
{
    bool any = false;
    struct exercise *x;
    if (!words_left(words, 1, 1, e) || !(x = command_exercise(words->word[0], e)))
        return STATUS_USAGE;
    bool ok = reset_one(x, &any, e);
    if (ok && any)
        printf(_("make undo takes this back.\n"));
    else if (ok)
        printf(_("%s  %s has nothing of yours in it yet.\n"), x->id, x->work_folder);
    exercise_close(x);
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}

/* "yes" at a terminal, or --yes. */
static bool is_meant(bool yes, struct error *e)
{
    char answer[16] = "";
    if (yes)
        return true;
    if (!isatty(STDIN_FILENO))
        return error_set(e, _("This puts every exercise back to how it was shipped; "
                         "make reset-all YES=1 does so without a question."));
    printf(_("Every exercise goes back to how it was shipped. What you wrote is moved to\n"
           "work/attic, and what you passed stays passed. Write yes to go on: "));
    fflush(stdout);
    if (!fgets(answer, sizeof answer, stdin) || strcmp(answer, "yes\n") != 0)
        return error_set(e, _("Nothing was changed."));
    return true;
}

enum status command_reset_all(const struct words *words, struct error *e)
{
    struct words w = *words;
    struct exercise_list list;
    bool yes = words_flag(&w, "--yes"), any = false, ok = true;
    if (!words_left(&w, 0, 0, e) || !is_meant(yes, e))
        return STATUS_USAGE;
    if (!exercise_list_open(0, &list, e))
        return STATUS_COULD_NOT_CHECK;
    for (size_t i = 0; ok && i < list.count; i++)
        ok = reset_one(list.item[i], &any, e);
    exercise_list_close(&list);
    if (ok)
        printf("%s\n", any ? _("make undo takes the last of these back, and again the one before.")
                           : _("There was nothing of yours to move."));
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}

enum status command_undo(const struct words *words, struct error *e)
{
    struct text where = {0}, instead = {0};
    if (!words_left(words, 0, 0, e))
        return STATUS_USAGE;
    bool ok = attic_take_back(&where, &instead, e);
    if (ok)
        printf(_("%s is again what you wrote.\n"), text_string(&where));
    if (ok && instead.length)
        printf(_("What stood there: %s\n"), text_string(&instead));
    text_release(&where);
    text_release(&instead);
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}
