/* `checker review`: what is due of what was learned before. */
#include "activity/review.h"
#include "command/command.h"

enum status command_review(const struct words *words, struct error *e)
{
    if (!words_left(words, 0, 0, e))
        return STATUS_USAGE;
    return review_hold(e) ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}
