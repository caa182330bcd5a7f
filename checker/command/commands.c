/* `checker commands 01.1`: the plain commands that repeat a verdict by hand. */
#include "command/command.h"
#include "verdict/commands.h"
#include "work/copy.h"

#include <stdio.h>

enum status command_commands(const struct words *words, struct error *e)
{
    if (!words_left(words, 1, 1, e))
        return STATUS_USAGE;
    struct exercise *x = command_exercise(words->word[0], e);
    if (!x)
        return STATUS_USAGE;
    struct work_copy copy;
    if (!work_copy_make(x, &copy, e)) {
        exercise_close(x);
        return STATUS_COULD_NOT_CHECK;
    }
    struct verdict v = {0};
    struct examine_order order = {.exercise = x, .submission = text_string(&copy.path),
                                  .tools = toolchain_default()};
    verdict_commands(&order, &v);
    for (size_t i = 0; i < v.command_count; i++)
        printf("%s\n", v.command[i].line);
    verdict_release(&v);
    work_copy_release(&copy);
    exercise_close(x);
    return STATUS_PASSED;
}
