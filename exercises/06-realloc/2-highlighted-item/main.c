/* Types a sentence, highlights a word of it, and goes back to its beginning. */
#include "buf.h"

#include <stdio.h>
#include <stdlib.h>

static void show(const struct buf *buf)
{
    size_t first;
    size_t letters = buf_highlighted(buf, &first);
    printf("%s\n", buf_text(buf));
    if (letters > 0)
        printf("  highlighted: %zu letters from %zu on\n", letters, first);
}

int main(void)
{
    struct buf *buf = buf_new();
    if (buf == NULL) {
        fputs("no memory for a text\n", stderr);
        return EXIT_FAILURE;
    }

    int failed = buf_type(buf, "The cat ");
    buf_mark(buf);
    failed += buf_type(buf, "sleeps");
    show(buf);

    failed += buf_type(buf, " on the chair by the stove");
    show(buf);

    buf_move(buf, 4);
    failed += buf_type(buf, "black and white neighbour's ");
    show(buf);
    printf("  cursor at %zu\n", buf_cursor(buf));

    buf_free(buf);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
