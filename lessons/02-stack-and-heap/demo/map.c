/* One object of each kind: in which order do they lie, and how far apart? */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static int in_program = 1;

struct place {
    const char *name;
    uintptr_t address;
};

static int by_address(const void *left, const void *right)
{
    const struct place *a = left, *b = right;
    return (a->address > b->address) - (a->address < b->address);
}

int main(void)
{
    int local = 1;
    int *small = malloc(sizeof *small);
    int *large = malloc((size_t)64 << 20);
    if (small == NULL || large == NULL)
        return 2;
    struct place place[] = {
        {"static variable", (uintptr_t)&in_program},
        {"small block", (uintptr_t)small},
        {"block of 64 MiB", (uintptr_t)large},
        {"local variable", (uintptr_t)&local},
        {"function main", (uintptr_t)main},
    };
    enum { PLACES = sizeof place / sizeof *place };
    uintptr_t widest = 0;

    qsort(place, PLACES, sizeof *place, by_address);
    printf("  %-16s lowest of the five\n", place[0].name);
    for (int i = 1; i < PLACES; i++) {
        uintptr_t gap = place[i].address - place[i - 1].address;
        printf("  %-16s %13zu KiB higher\n", place[i].name,
               (size_t)(gap / 1024));
        widest = gap > widest ? gap : widest;
    }
    free(large);
    free(small);
    return widest >> 30 == 0;   /* 1: no gap of a GiB or more */
}
