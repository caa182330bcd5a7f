// class: stack-buffer-overflow
// expect: MEM-10 read_field
// why: the copy runs far over the array, and over what the function needs to return.
#include <stdio.h>

static int read_field(const char *from, char end)
{
    char field[8];
    int i = 0;
    for (; from[i] && from[i] != end; i++)
        field[i] = from[i];
    field[i] = '\0';
    return field[0];
}

int main(void)
{
    static const char line[] = "a very long field that was never meant for an array of eight "
                               "letters, and that goes on and on and on and on and on|next";
    printf("%c\n", read_field(line, '|'));
    return 0;
}
