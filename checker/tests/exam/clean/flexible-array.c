// clean: the array at the end of the struct has the size that the block gives it.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct message {
    size_t length;
    char text[];
};

int main(void)
{
    const char *text = "all hands on deck";
    size_t length = strlen(text);
    struct message *m = malloc(sizeof *m + length + 1);
    if (!m)
        return 1;
    m->length = length;
    memcpy(m->text, text, length + 1);
    puts(m->text);
    free(m);
    return 0;
}
