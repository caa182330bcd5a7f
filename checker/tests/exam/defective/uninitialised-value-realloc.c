// class: uninitialised-value
// expect: MEM-03 empty_slots
// why: the first half was cleared by calloc, the half that realloc adds was not.
#include <stdio.h>
#include <stdlib.h>

static int empty_slots(const int *slot, int count)
{
    int empty = 0;
    for (int i = 0; i < count; i++) {
        if (slot[i] == 0)
            empty++;
    }
    return empty;
}

int main(void)
{
    int *slot = calloc(4, sizeof *slot);
    if (!slot)
        return 1;
    int *more = realloc(slot, 8 * sizeof *more);
    if (!more) {
        free(slot);
        return 1;
    }
    printf("%d\n", empty_slots(more, 8) >= 4);
    free(more);
    return 0;
}
