// class: descriptor-leak
// expect: MEM-22 has_lines
// why: the early return for a first line found leaves the stream open.
#include <stdio.h>

static int has_lines(const char *path)
{
    char line[80];
    FILE *in = fopen(path, "r");
    if (!in)
        return -1;
    if (fgets(line, sizeof line, in))
        return 1;
    fclose(in);
    return 0;
}

int main(void)
{
    printf("%d\n", has_lines("/proc/self/status"));
    return 0;
}
