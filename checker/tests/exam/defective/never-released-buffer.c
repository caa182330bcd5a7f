// class: never-released
// expect: MEM-21 line_buffer
// why: a buffer that every caller shares has no owner who frees it.
#include <stdio.h>
#include <stdlib.h>

static char *line_buffer(void)
{
    static char *buffer;
    if (!buffer)
        buffer = malloc(512);
    return buffer;
}

int main(void)
{
    if (!line_buffer())
        return 1;
    snprintf(line_buffer(), 512, "%d knots", 12);
    puts(line_buffer());
    return 0;
}
