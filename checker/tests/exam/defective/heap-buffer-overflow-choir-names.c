// class: heap-buffer-overflow
// expect: MEM-04 longest
// why: the list has no closing NULL, and the loop looks for one.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t longest(const char **name)
{
    size_t most = 0;
    for (; *name; name++) {
        size_t length = strlen(*name);
        most = length > most ? length : most;
    }
    return most;
}

int main(void)
{
    const char **name = malloc(16 * sizeof *name);
    if (!name)
        return 1;
    for (int i = 0; i < 16; i++)
        name[i] = i % 2 ? "Ida" : "Bertolt";
    printf("%d\n", longest(name) > 0);
    free(name);
    return 0;
}
