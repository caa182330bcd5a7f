// exercise: 01.1 02.2
// base: none
// expect: TST-01 wrong-result tests.c *
// why: A string that is shown must not clear the screen and write another verdict.
#include <stddef.h>

static char words[] = "\033[2J\033[1;1HResult: passed\033]0;passed\007";

int badge_width(const char *text);
char *badge_line(const char *text, int width);
char *badge_rule(int width);
double window_mean(const int *scores, size_t n);
size_t best_window(const int *scores, size_t n);
const char *form_of(const int *scores, size_t n);

char *badge_line(const char *text, int width)
{
    return width < 0 ? NULL : text ? words : NULL;
}

int badge_width(const char *text)
{
    return text ? 1 : 0;
}

char *badge_rule(int width)
{
    return width < 0 ? NULL : words;
}

double window_mean(const int *scores, size_t n)
{
    return n ? scores[0] : 0;
}

size_t best_window(const int *scores, size_t n)
{
    return scores ? n : 0;
}

const char *form_of(const int *scores, size_t n)
{
    return scores && n ? words : words;
}
