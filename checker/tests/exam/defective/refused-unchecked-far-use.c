// class: refused-unchecked
// expect: MEM-24 print_sign
// why: the maker passes the NULL on, and it is used far from where it was made.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct sign {
    char text[24];
};

static struct sign *make_sign(const char *text)
{
    struct sign *s = calloc(1, sizeof *s);
    if (s)
        snprintf(s->text, sizeof s->text, "%s", text);
    return s;
}

static void print_sign(const struct sign *s)
{
    printf("%c%s\n", s->text[0], "...");
}

int main(void)
{
    struct sign *s = make_sign("No swimming");
    print_sign(s);
    free(s);
    return 0;
}
