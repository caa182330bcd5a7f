#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct sb {
    char *text;
    size_t length;
};

/* A block of exactly that many bytes, so that one too few is seen. */
static bool make_room(struct sb *s, size_t bytes)
{
    char *text = realloc(s->text, bytes);
    if (text == NULL)
        return false;
    s->text = text;
    return true;
}

/* the lines */

int main(void)
{
    struct sb s = {NULL, 0};
    assert(sb_add(&s, "low"));
    assert(sb_add(&s, ""));
    assert(sb_add(&s, " water"));
    assert(s.length == 9 && strcmp(s.text, "low water") == 0);
    free(s.text);
}
