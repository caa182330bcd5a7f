/* read by: ubsan */
#include <string.h>

static void copy(char *to, const char *from)
{
    memcpy(to, from, 0);
}

int main(void)
{
    char to[4];
    copy(to, NULL);
}
