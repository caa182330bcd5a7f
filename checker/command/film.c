#include "command/film.h"

#include "base/language.h"
#include "examine.h"
#include "film/film.h"
#include "film/join.h"
#include "work/copy.h"

static bool examine_path(const struct exercise *x, const char *path, struct verdict *v,
                         struct error *e)
{
    struct text folder = {0};
    words_folder(path, &folder);
    struct examine_order order = {
        .exercise = x, .submission = path, .answers_folder = text_string(&folder),
        .tools = toolchain_default(), .keep = true, .film = true, .progress = command_progress,
    };
    bool ok = examine(&order, v, e);
    command_progress(NULL);
    text_release(&folder);
    if (ok)
        film_join(v->film, v);
    return ok;
}

enum status film_examine(struct words *words, struct verdict *v, struct error *e)
{
    const char *submission = NULL;
    if (words_option(words, "--submission", &submission) && !submission) {
        error_set(e, _("--submission needs the path of a file."));
        return STATUS_USAGE;
    }
    if (!words_left(words, 1, 1, e))
        return STATUS_USAGE;
    struct exercise *x = command_exercise(words->word[0], e);
    if (!x)
        return STATUS_USAGE;
    struct work_copy copy = {0};
    struct text path = {0};
    bool ok = true;
    if (submission)
        words_path(words, submission, &path);
    else if ((ok = work_copy_make(x, &copy, e)))
        text_add(&path, text_string(&copy.path));
    ok = ok && examine_path(x, text_string(&path), v, e);
    text_release(&path);
    work_copy_release(&copy);
    if (!ok)
        exercise_close(x);
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}

void film_close(struct verdict *v)
{
    struct exercise *x = (struct exercise *)v->exercise;
    verdict_release(v);
    exercise_close(x);
}
