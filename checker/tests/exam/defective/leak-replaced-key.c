// class: leak
// expect: MEM-07 slot_set
// why: a slot that is set twice forgets its first value.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct slot {
    char *value;
};

static int slot_set(struct slot *s, const char *value)
{
    char *copy = strdup(value);
    if (!copy)
        return -1;
    s->value = copy;
    return 0;
}

int main(void)
{
    struct slot s = {NULL};
    int result = slot_set(&s, "red") || slot_set(&s, "blue");
    if (s.value)
        puts(s.value);
    free(s.value);
    return result;
}
