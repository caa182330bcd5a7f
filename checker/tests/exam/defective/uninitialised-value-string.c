// class: uninitialised-value
// expect: MEM-03 length_of
// why: strncpy fills the field to its end and leaves no NUL; the next byte was never set.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t length_of(const char *field)
{
    size_t length = 0;
    while (field[length] != '\0' && length < 15)
        length++;
    return length;
}

int main(void)
{
    char *field = malloc(16);
    if (!field)
        return 1;
    memcpy(field, "kingston", 8);
    printf("%d\n", length_of(field) > 0);
    free(field);
    return 0;
}
