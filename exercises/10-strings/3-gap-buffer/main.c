/* Types a line, and corrects it in three places. */
#include "gap.h"

#include <stdio.h>
#include <stdlib.h>

static bool show(const struct gap *page)
{
    char *text = gap_copy(page);
    if (text == NULL)
        return false;
    printf("%2zu bytes of %3zu: %s\n", gap_length(page), page->room, text);
    free(text);
    return true;
}

/* Each step shows the page; false as soon as memory ran out. */
static bool edit(struct gap *page)
{
    return gap_type(page, "the fox jumps ovr") && show(page)
        && gap_move(page, 16) && gap_type(page, "e") && show(page)
        && gap_move(page, 4) && gap_type(page, "quick ") && show(page)
        && gap_move(page, 0) && !gap_delete(page)
        && gap_type(page, "see how on a fine day ") && show(page);
}

int main(void)
{
    struct gap *page = gap_new(24);
    bool edited = page != NULL && edit(page);
    if (!edited)
        fputs("no memory for the page\n", stderr);
    gap_free(page);
    return edited ? EXIT_SUCCESS : EXIT_FAILURE;
}
