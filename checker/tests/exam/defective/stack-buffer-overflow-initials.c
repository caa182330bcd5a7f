// class: stack-buffer-overflow
// expect: MEM-10 initials
// why: three initials and the NUL do not fit into three bytes.
#include <stdio.h>
#include <string.h>

static char initials(const char *first, const char *middle, const char *last)
{
    char out[3];
    out[0] = first[0];
    out[1] = middle[0];
    out[2] = last[0];
    char *end = out + 3;
    *end = '\0';
    return out[2];
}

int main(void)
{
    printf("%c\n", initials("Ada", "Byron", "Lovelace"));
    return 0;
}
