// class: heap-buffer-overflow
// expect: MEM-04 parcel_new
// why: sizeof of the pointer instead of what it points to.
#include <stdio.h>
#include <stdlib.h>

struct parcel {
    char code[12];
    int grams;
    int zone;
};

static struct parcel *parcel_new(int grams)
{
    struct parcel *p = malloc(sizeof p);
    if (!p)
        return NULL;
    p->code[0] = '\0';
    p->zone = 2;
    p->grams = grams;
    return p;
}

int main(void)
{
    struct parcel *p = parcel_new(750);
    if (!p)
        return 1;
    puts("parcel made");
    free(p);
    return 0;
}
