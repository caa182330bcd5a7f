/* `checker text 6`: a lesson, read in the terminal. */
#include "activity/reading.h"
#include "command/command.h"

#include <stdlib.h>

enum status command_text(const struct words *words, struct error *e)
{
    struct text folder = {0};
    if (!words_left(words, 1, 1, e) || !command_lesson_folder(words->word[0], &folder, e))
        return STATUS_USAGE;
    bool ok = reading_show(text_string(&folder), e);
    text_release(&folder);
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}
