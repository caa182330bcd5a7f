#include "work/copy.h"

#include "base/file.h"
#include "base/language.h"

static bool make_one(const struct exercise *x, const char *name, bool *made, struct error *e)
{
    struct text from = {0}, to = {0};
    text_addf(&from, "%s/%s", x->folder, name);
    text_addf(&to, "%s/%s", x->work_folder, name);
    bool ok = true;
    *made = false;
    if (file_is_folder(text_string(&to))) {
        ok = error_set(e, _("%s is a folder, but the exercise needs a file of that name there; "
                            "rename the folder and run this again."),
                       text_string(&to));
    } else if (!file_exists(text_string(&to))) {
        *made = ok = file_copy_new(text_string(&from), text_string(&to), e);
    }
    text_release(&from);
    text_release(&to);
    return ok;
}

bool work_copy_make(const struct exercise *x, struct work_copy *copy, struct error *e)
{
    *copy = (struct work_copy){0};
    bool answers_made = false;
    if (file_exists(x->work_folder) && !file_is_folder(x->work_folder))
        return error_set(e, _("%s is a file, but the exercise needs a folder of that name; rename "
                              "the file and run this again."),
                         x->work_folder);
    if (!folder_make(x->work_folder, e) || !make_one(x, x->edit, &copy->made, e))
        return false;
    if (x->answers_file && !make_one(x, x->answers_file, &answers_made, e))
        return false;
    struct text shipped = {0};
    text_addf(&shipped, "%s/%s", x->folder, x->edit);
    text_addf(&copy->path, "%s/%s", x->work_folder, x->edit);
    copy->untouched = file_same(text_string(&shipped), text_string(&copy->path));
    text_release(&shipped);
    return true;
}

void work_copy_release(struct work_copy *copy)
{
    text_release(&copy->path);
}
