// class: stack-buffer-overflow
// expect: MEM-10 trim
// why: the blanks are cut from the right without asking whether any letter is left.
#include <stdio.h>

static void trim(char *text, long length)
{
    while (text[length - 1] == ' ')
        length--;
    text[length] = '\0';
}

int main(void)
{
    char text[8] = "       ";
    trim(text, 7);
    printf("[%s]\n", text);
    return 0;
}
