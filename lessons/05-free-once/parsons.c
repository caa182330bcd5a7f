#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct coat {
    char *label;
    struct coat *next;
};

struct rack {
    struct coat *first;
};

/* the lines */

static void hang(struct rack *rack, const char *label)
{
    struct coat *coat = malloc(sizeof *coat);
    assert(coat != NULL);
    *coat = (struct coat){strdup(label), rack->first};
    rack->first = coat;
}

int main(void)
{
    struct rack rack = {NULL};
    hang(&rack, "red");
    hang(&rack, "green");
    hang(&rack, "blue");
    coats_clear(&rack);
    assert(rack.first == NULL);
    hang(&rack, "black");
    coats_clear(&rack);
    coats_clear(&rack);
    assert(rack.first == NULL);
}
