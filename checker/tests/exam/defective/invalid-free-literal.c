// class: invalid-free
// expect: MEM-08 forget
// why: a missing title is replaced by a string literal, which nobody may free.
#include <stdio.h>
#include <stdlib.h>

struct book {
    const char *title;
};

static void forget(struct book *b)
{
    free((void *)b->title);
}

int main(void)
{
    struct book b = {getenv("NO_SUCH_TITLE")};
    if (!b.title)
        b.title = "untitled";
    puts(b.title);
    forget(&b);
    return 0;
}
