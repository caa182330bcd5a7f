// class: use-after-scope
// expect: MEM-13 announce
// why: the text lives in the braces of the if, its address outside of them.
#include <stdio.h>

static char announce(int late)
{
    const char *text = "on time";
    if (late) {
        char words[16];
        snprintf(words, sizeof words, "%d late", late);
        text = words;
    }
    return text[0];
}

int main(void)
{
    printf("%d\n", announce(5) != 0);
    return 0;
}
