// class: global-buffer-overflow
// expect: MEM-11 note
// why: the log holds 32 marks, and the 33rd is written behind it.
#include <stdio.h>

static char marks[32];
static int used;

static void note(char mark)
{
    char *at = marks + used++;
    *at = mark;
}

int main(void)
{
    for (int i = 0; i < 33; i++)
        note((char)('a' + i % 26));
    printf("%d %c\n", used, marks[0]);
    return 0;
}
