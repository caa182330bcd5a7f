/* `checker check EXERCISE`: one verdict, in any format, of any file. */
#include "base/language.h"
#include "command/command.h"
#include "examine.h"
#include "format/format.h"
#include "work/copy.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool take_compiler(const char *value, struct toolchain *tools, struct error *e)
{
    if (!value || (strcmp(value, "gcc") != 0 && strcmp(value, "clang") != 0))
        return error_set(e, _("--compiler is gcc or clang: it then builds both variants."));
    struct toolchain usual = toolchain_default();
    const char *one = strcmp(value, "gcc") == 0 ? usual.compiler[VARIANT_PLAIN]
                                                : usual.compiler[VARIANT_ASAN];
    for (int i = 0; i < VARIANT_COUNT; i++)
        tools->compiler[i] = one;
    return true;
}

static bool take_options(struct words *w, struct examine_order *order, const char **submission,
                         const struct format **format, bool *all, struct error *e)
{
    const char *value;
    order->tools = toolchain_default();
    *format = format_named("terminal");
    *submission = NULL;
    if (words_option(w, "--submission", submission) && !*submission)
        return error_set(e, _("--submission needs the path of a file."));
    if (words_option(w, "--format", &value)) {
        *format = value ? format_named(value) : NULL;
        if (!*format)
            return error_set(e, _("--format is terminal, json or plain."));
    }
    format_speak(*format);
    if (words_option(w, "--compiler", &value) && !take_compiler(value, &order->tools, e))
        return false;
    if (words_option(w, "--optimise", &value)) {
        if (!value || (strcmp(value, "0") != 0 && strcmp(value, "2") != 0))
            return error_set(e, _("--optimise is 0 or 2."));
        order->tools.optimise = value[0] - '0';
    }
    *all = words_flag(w, "--all");
    return true;
}

static enum status check_path(struct examine_order *order, const char *path,
                              const struct format *format, bool all, struct error *e)
{
    struct text folder = {0};
    struct verdict v;
    words_folder(path, &folder);
    order->submission = path;
    order->answers_folder = text_string(&folder);
    bool ok = examine(order, &v, e);
    command_progress(NULL);
    text_release(&folder);
    if (!ok)
        return STATUS_COULD_NOT_CHECK;
    struct screen screen = screen_of(stdout);
    screen.all = all;
    format->print(&v, &screen, stdout);
    enum status status = command_status(&v);
    verdict_release(&v);
    return status;
}

enum status command_check(const struct words *words, struct error *e)
{
    struct words w = *words;
    struct examine_order order = {.keep = true, .progress = command_progress};
    const char *submission;
    const struct format *format;
    bool all = false;
    if (!take_options(&w, &order, &submission, &format, &all, e) || !words_left(&w, 1, 1, e))
        return STATUS_USAGE;
    struct exercise *x = command_exercise(w.word[0], e);
    if (!x)
        return STATUS_USAGE;
    order.exercise = x;
    struct work_copy copy = {0};
    struct text path = {0};
    enum status status = STATUS_COULD_NOT_CHECK;
    if (submission)
        words_path(words, submission, &path);
    else if (work_copy_make(x, &copy, e))
        text_add(&path, text_string(&copy.path));
    if (path.length)
        status = check_path(&order, text_string(&path), format, all, e);
    text_release(&path);
    work_copy_release(&copy);
    exercise_close(x);
    return status;
}
