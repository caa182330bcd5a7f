// class: global-buffer-overflow
// expect: MEM-11 title_case
// why: the static buffer is large enough for most titles.
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char *title_case(const char *title)
{
    static char out[12];
    strcpy(out, title);
    out[0] = (char)toupper((unsigned char)out[0]);
    return out;
}

int main(void)
{
    printf("%s\n", title_case("rain"));
    printf("%c\n", title_case("thunderstorms")[0]);
    return 0;
}
