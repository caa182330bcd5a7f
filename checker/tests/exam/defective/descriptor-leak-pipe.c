// class: descriptor-leak
// expect: MEM-22 main
// why: the write end is closed so that the reader sees the end, the read end is forgotten.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    int ends[2];
    char word[8] = "";
    if (pipe(ends) != 0)
        return 1;
    if (write(ends[1], "tide", 4) != 4)
        return 1;
    close(ends[1]);
    if (read(ends[0], word, sizeof word - 1) != 4)
        return 1;
    puts(word);
    return 0;
}
