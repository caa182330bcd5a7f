/* read by: ubsan */
#include <stdlib.h>

static int read_at(const char *bytes, int offset)
{
    return *(const int *)(bytes + offset);
}

int main(void)
{
    char *bytes = calloc(16, 1);
    int number = read_at(bytes, 1);
    *(short *)(bytes + 3) = 1;
    free(bytes);
    return number;
}
