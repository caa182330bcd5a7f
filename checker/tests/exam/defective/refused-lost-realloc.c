// class: refused-leak
// expect: MEM-07 notes_add
// why: the only pointer to the old block is overwritten with NULL.
#include <stdio.h>
#include <stdlib.h>

struct notes {
    char *text;
    size_t length;
};

static int notes_add(struct notes *n, char c)
{
    n->text = realloc(n->text, n->length + 2);
    if (!n->text)
        return -1;
    n->text[n->length++] = c;
    n->text[n->length] = '\0';
    return 0;
}

int main(void)
{
    struct notes n = {NULL, 0};
    int result = 0;
    for (const char *at = "abc"; *at && result == 0; at++)
        result = notes_add(&n, *at);
    if (result == 0)
        puts(n.text);
    free(n.text);
    return result != 0;
}
