// clean: chains of nodes, each freed through the pointer that was read before.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
    struct entry *next;
    char key[16];
    int value;
};

static unsigned slot(const char *key)
{
    unsigned hash = 5381;
    while (*key)
        hash = hash * 33 + (unsigned char)*key++;
    return hash % 8;
}

static int put(struct entry **table, const char *key, int value)
{
    struct entry *e = calloc(1, sizeof *e);
    if (!e)
        return -1;
    snprintf(e->key, sizeof e->key, "%s", key);
    e->value = value;
    e->next = table[slot(key)];
    table[slot(key)] = e;
    return 0;
}

int main(void)
{
    struct entry *table[8] = {NULL};
    int result = put(table, "north", 1) || put(table, "south", 2) || put(table, "east", 3);
    for (int i = 0; i < 8; i++) {
        for (struct entry *e = table[i], *next; e; e = next) {
            next = e->next;
            free(e);
        }
    }
    return result;
}
