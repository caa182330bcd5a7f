// class: leak
// expect: MEM-07 greeting
// why: the formatted greeting is printed and dropped.
#include <stdio.h>
#include <stdlib.h>

static char *greeting(const char *name)
{
    char *text;
    return asprintf(&text, "Good morning, %s", name) < 0 ? NULL : text;
}

int main(void)
{
    char *text = greeting("Captain");
    if (!text)
        return 1;
    puts(text);
    text = NULL;
    return 0;
}
