#include "command/command.h"

#include "base/file.h"
#include "base/language.h"
#include "work/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void take_out(struct words *w, int at, int count)
{
    for (int i = at; i + count < w->count; i++)
        w->word[i] = w->word[i + count];
    w->count -= count;
}

/* What stands behind "--" is no option of ours. */
static bool is_ours(const struct words *w, int i)
{
    return i < w->count && strcmp(w->word[i], "--") != 0;
}

bool words_option(struct words *w, const char *option, const char **value)
{
    size_t length = strlen(option);
    bool is_letter = length == 2;      /* -Ifolder */
    for (int i = 0; is_ours(w, i); i++) {
        if (strcmp(w->word[i], option) == 0) {
            *value = i + 1 < w->count ? w->word[i + 1] : NULL;
            take_out(w, i, *value ? 2 : 1);
            return true;
        }
        if (strncmp(w->word[i], option, length) == 0
            && (is_letter || w->word[i][length] == '=')) {
            *value = w->word[i] + length + !is_letter;
            take_out(w, i, 1);
            return true;
        }
    }
    return false;
}

bool words_flag(struct words *w, const char *flag)
{
    for (int i = 0; is_ours(w, i); i++) {
        if (strcmp(w->word[i], flag) == 0) {
            take_out(w, i, 1);
            return true;
        }
    }
    return false;
}

bool words_left(const struct words *w, int least, int most, struct error *e)
{
    for (int i = 0; i < w->count; i++) {
        if (w->word[i][0] == '-' && w->word[i][1])
            return error_set(e, _("The option %s is not known here; --help lists them."),
                             w->word[i]);
    }
    if (w->count < least)
        return error_set(e, _("A word is missing; --help shows how the command is written."));
    if (w->count > most)
        return error_set(e, _("The word \"%s\" is one too many; --help shows how the command is "
                              "written."),
                         w->word[most]);
    return true;
}

void words_path(const struct words *w, const char *path, struct text *out)
{
    if (path[0] != '/')
        text_addf(out, "%s/", w->started_in);
    text_add(out, path);
}

void words_folder(const char *path, struct text *out)
{
    const char *slash = strrchr(path, '/');
    if (slash)
        text_add_bytes(out, path, (size_t)(slash - path));
    else
        text_add_char(out, '.');
}

static struct exercise *first_open(unsigned lesson, struct error *e)
{
    struct exercise_list list;
    struct progress progress;
    if (!exercise_list_open(lesson, &list, e))
        return NULL;
    if (!progress_open(&progress, e)) {
        exercise_list_close(&list);
        return NULL;
    }
    size_t chosen = list.count - 1;
    for (size_t i = list.count; i-- > 0;) {
        if (!progress_entry(&progress, list.item[i]->id)->passed)
            chosen = i;
    }
    struct exercise *x = list.item[chosen];
    list.item[chosen] = NULL;
    progress_close(&progress);
    exercise_list_close(&list);
    return x;
}

struct exercise *command_exercise(const char *word, struct error *e)
{
    char *end;
    unsigned long lesson = strtoul(word, &end, 10);
    if (end != word && *end == '\0')
        return first_open((unsigned)lesson, e);
    return exercise_open(word, e);
}

bool command_lesson_folder(const char *word, struct text *out, struct error *e)
{
    struct folder_names names = {0};
    char *end;
    unsigned long lesson = strtoul(word, &end, 10);
    bool found = false;
    if (!folder_list("lessons", &names, e))
        return false;
    for (size_t i = 0; i < names.count && !found && *end == '\0'; i++) {
        found = strtoul(names.name[i], NULL, 10) == lesson;
        if (found)
            text_addf(out, "lessons/%s", names.name[i]);
    }
    folder_names_release(&names);
    return found || error_set(e, _("There is no lesson %s; make list shows all."), word);
}

enum status command_status(const struct verdict *v)
{
    switch (v->outcome) {
    case OUTCOME_PASS:
        return STATUS_PASSED;
    case OUTCOME_FAIL:
        return STATUS_NOT_PASSED;
    default:
        return STATUS_COULD_NOT_CHECK;
    }
}

void command_progress(const char *stage)
{
    const char *term = getenv("TERM");
    if (!isatty(STDERR_FILENO) || !term || strcmp(term, "dumb") == 0)
        return;
    fprintf(stderr, "\r%*s\r", 60, "");
    if (stage)
        fprintf(stderr, _(" checking: %s"), stage);
    fflush(stderr);
}
