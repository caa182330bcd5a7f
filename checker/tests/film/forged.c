/* </pre></script><script id="forged">window.forged = 1;</script> {{nonce}} {{js}} [2J ]]> <!-- -->   */
#include "badge.h"

#include <stdlib.h>
#include <string.h>

static const char forged[] = "</script><script id=\"forged\">window.forged = 1;</script><img id=\"forged\" src=x onerror=\"window.forged = 1\">{{nonce}}{{data}}";

int badge_width(const struct guest *guests, size_t count)
{
    (void)guests;
    (void)count;
    return BADGE_NARROW;
}

/* The test's own message quotes what it was given. */
char *badge_line(const char *text, int width)
{
    (void)text;
    (void)width;
    return strdup(forged);   /* "onclick='window.forged = 1'" */
}

char *badge_rule(int width)
{
    char *lost = malloc((size_t)width);   /* &quot; &lt; &#x3c;script> */
    (void)lost;
    return strdup(forged);
}
