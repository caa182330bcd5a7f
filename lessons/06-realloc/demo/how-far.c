/*
 * Carries a pointer over a move by asking how far the block has moved. With
 * MEMBER the pointers stand in a struct. Run by old-address-asked.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text {
    char *start;
    char *cursor;
    char *old;
};

int text_grow(struct text *text, size_t bytes)
{
#ifdef MEMBER
    text->old = text->start;
    text->start = realloc(text->old, bytes);
    if (text->start == NULL)
        return -1;
    text->cursor += text->start - text->old;
#else
    char *old = text->start;
    char *start = realloc(old, bytes);
    if (start == NULL)
        return -1;
    text->start = start;
    text->cursor += start - old;
#endif
    return 0;
}

int main(void)
{
    struct text text = {.start = malloc(16)};
    if (text.start == NULL)
        return EXIT_FAILURE;
    strcpy(text.start, "a cursor");
    text.cursor = text.start + 2;
    if (text_grow(&text, 4000) == 0)
        puts(text.cursor);
    free(text.start);
    return EXIT_SUCCESS;
}
