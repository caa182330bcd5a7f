/* `checker list`: all exercises, with what was reached. */
#include "command/command.h"
#include "format/format.h"
#include "work/progress.h"

#include <stdio.h>

static void print_one(const struct exercise *x, const struct progress_entry *n, bool new_lesson)
{
    if (new_lesson)
        printf("%s%s\n", x->number > 1 ? "" : "\n", x->lesson_slug);
    printf("  %s  %-32.32s  level %u  %2u min  ", x->id, x->title, x->difficulty, x->minutes);
    if (n->passed)
        printf("passed %s\n", n->first_pass);
    else if (n->attempts)
        printf("best %u/100, %u attempt%s\n", n->best, n->attempts, n->attempts == 1 ? "" : "s");
    else
        printf("open\n");
}

enum status command_list(const struct words *words, struct error *e)
{
    struct exercise_list list;
    struct progress progress;
    if (!words_left(words, 0, 0, e))
        return STATUS_USAGE;
    if (!exercise_list_open(0, &list, e))
        return STATUS_COULD_NOT_CHECK;
    if (!progress_open(&progress, e)) {
        exercise_list_close(&list);
        return STATUS_COULD_NOT_CHECK;
    }
    unsigned lesson = 0;
    for (size_t i = 0; i < list.count; i++) {
        const struct exercise *x = list.item[i];
        print_one(x, progress_entry(&progress, x->id), x->lesson != lesson);
        lesson = x->lesson;
    }
    progress_close(&progress);
    exercise_list_close(&list);
    return STATUS_PASSED;
}
