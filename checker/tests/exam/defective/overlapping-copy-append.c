// class: overlapping-copy
// expect: MEM-17 double_up
// why: strcat of a string onto itself chases its own end.
#include <stdio.h>
#include <string.h>

static void double_up(char *text)
{
    size_t length = strlen(text);
    memcpy(text + length - 1, text, length + 1);
}

int main(void)
{
    char text[64] = "tick tock tick tock ";
    double_up(text);
    printf("%c\n", text[0]);
    return 0;
}
