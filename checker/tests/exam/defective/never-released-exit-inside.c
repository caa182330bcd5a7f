// class: never-released
// expect: MEM-21 main
// why: a helper calls exit when it is content, and main's buffer is never given back.
#include <stdio.h>
#include <stdlib.h>

static void report(const int *marks)
{
    printf("%d\n", marks[0]);
    exit(EXIT_SUCCESS);
}

int main(void)
{
    int *marks = calloc(4, sizeof *marks);
    if (!marks)
        return 1;
    report(marks);
    free(marks);
    return 0;
}
