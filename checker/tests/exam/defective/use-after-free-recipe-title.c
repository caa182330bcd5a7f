// class: use-after-free
// expect: MEM-05 report
// why: the pointer to the title is kept while the recipe that owns it goes.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct recipe {
    char *title;
};

static const char *title_of(const struct recipe *r)
{
    return r->title;
}

static void report(const char *title)
{
    printf("%c\n", title[0] ? 'T' : '-');
}

int main(void)
{
    struct recipe r = {strdup("Rhubarb pie")};
    if (!r.title)
        return 1;
    const char *title = title_of(&r);
    free(r.title);
    report(title);
    return 0;
}
