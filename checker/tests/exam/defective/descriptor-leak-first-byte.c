// class: descriptor-leak
// expect: MEM-22 first_byte
// why: a file that is opened to be looked at is not closed.
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int first_byte(const char *path)
{
    unsigned char byte;
    int file = open(path, O_RDONLY);
    if (file < 0 || read(file, &byte, 1) != 1)
        return -1;
    return byte;
}

int main(void)
{
    printf("%d\n", first_byte("/proc/self/status") > 0);
    return 0;
}
