/*
 * `checker watch`: checks each save of the exercise that is open, until the user
 * has enough. Where nobody sits before it, in a pipe for example, it is
 * `checker lesson` for that exercise.
 */
#include "base/language.h"
#include "command/command.h"
#include "watch/guard.h"
#include "watch/watch.h"
#include "work/progress.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

const char command_watch_details[] =
    "Without a number it begins with the first exercise that you have not passed.\n"
    "Keys, as far as this build has them:\n\n"
    "  n  next exercise            v  film of the heap       a  all findings in full\n"
    "  p  previous exercise        d  diff, after a pass     i  page on the worst finding\n"
    "  r  run again                l  list                   c  commands by hand\n"
    "  h  one more hint            x  reset (asks)           t  text of the lesson\n"
    "  e  edit the file            ?  all keys               q  quit\n\n"
    "e starts $VISUAL or $EDITOR, in a pane beside it inside tmux; in VS Code's terminal\n"
    "it runs `code -g`. --plain writes sentences instead of columns and drawings.\n"
    "Without a terminal it is `checker lesson` for that exercise.\n";

/* The first of the lesson, or of all, that is not passed; the last when all are. */
static bool find_open(const struct exercise_list *list, unsigned lesson, size_t *at,
                      struct error *e)
{
    struct progress progress;
    bool found = false;
    if (!progress_open(&progress, e))
        return false;
    for (size_t i = 0; i < list->count; i++) {
        if (lesson && list->item[i]->lesson != lesson)
            continue;
        if (!found)
            *at = i;
        found = !progress_entry(&progress, list->item[i]->id)->passed;
        if (found)
            break;
    }
    progress_close(&progress);
    return true;
}

static bool find_exercise(const struct exercise_list *list, unsigned lesson, unsigned number,
                          size_t *at, struct error *e)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->item[i]->lesson == lesson && (!number || list->item[i]->number == number)) {
            *at = i;
            return number || find_open(list, lesson, at, e);
        }
    }
    if (number)
        return error_set(e, _("There is no exercise %02u.%u; `make list` shows all."), lesson, number);
    return error_set(e, _("There is no lesson %u; `make list` shows all."), lesson);
}

/* No word, "3" or "3.1". */
static bool find_first(const struct words *w, const struct exercise_list *list, size_t *at,
                       struct error *e)
{
    unsigned lesson, number = 0;
    int used = 0;
    if (w->count == 0)
        return find_open(list, 0, at, e);
    const char *word = w->word[0];
    bool one = sscanf(word, "%u.%u%n", &lesson, &number, &used) == 2 && !word[used] && number;
    if (!one) {
        number = 0;
        used = 0;
        if (sscanf(word, "%u%n", &lesson, &used) != 1 || word[used] || !lesson)
            return error_set(e, _("\"%s\" is no lesson; write its number as in `make watch-1`, or "
                                  "one exercise as in `make watch-1.2`."),
                             word);
    }
    return find_exercise(list, lesson, number, at, e);
}

static int work(void *order)
{
    return watch_run(order);
}

static enum status watch(const struct watch_order *order, struct error *e)
{
    int status = 0;
    if (!guard_run(STDIN_FILENO, work, (void *)order, &status, e))
        return STATUS_COULD_NOT_CHECK;
    return (enum status)status;
}

/* Nobody can press a key. */
static enum status run_once(const struct exercise *x, struct error *e)
{
    char id[16];
    char *word[] = {id};
    struct words words = {.count = 1, .word = word};
    snprintf(id, sizeof id, "%s", x->id);
    return command_lesson(&words, e);
}

enum status command_watch(const struct words *words, struct error *e)
{
    struct words w = *words;
    struct exercise_list list;
    struct watch_order order = {.list = &list, .usage = words->usage};
    order.plain = words_flag(&w, "--plain");
    if (!words_left(&w, 0, 1, e))
        return STATUS_USAGE;
    if (!exercise_list_open(0, &list, e))
        return STATUS_COULD_NOT_CHECK;
    enum status status = STATUS_USAGE;
    if (find_first(&w, &list, &order.first, e))
        status = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)
            ? watch(&order, e)
            : run_once(list.item[order.first], e);
    exercise_list_close(&list);
    return status;
}
