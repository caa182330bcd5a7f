/* A visitor stays while others come and go; the server keeps his session. */
#include "sessions.h"

#include <stdio.h>
#include <stdlib.h>

static size_t hash_of(const char *key)
{
    size_t hash = 5381;
    while (*key != '\0')
        hash = hash * 33 + (unsigned char)*key++;
    return hash;
}

/* Others come, and every second one of them goes again. */
static void others_come(struct map *map, unsigned first, unsigned last)
{
    char key[16];
    for (unsigned i = first; i <= last; i++) {
        snprintf(key, sizeof key, "guest-%u", i);
        struct entry *guest = map_put(map, key);
        if (guest != NULL)
            guest->requests++;
        if (i % 2 == 0)
            map_remove(map, key);
    }
}

int main(void)
{
    struct map *map = map_new(hash_of);
    struct entry *ada = map == NULL ? NULL : map_put(map, "ada");
    if (ada == NULL) {
        fputs("no memory for the sessions\n", stderr);
        map_free(map);
        return EXIT_FAILURE;
    }
    for (unsigned round = 0; round < 4; round++) {
        others_come(map, 4 * round + 1, 4 * round + 4);
        ada->requests++;
        const struct entry *found = map_get(map, "ada");
        printf("%zu sessions, %2zu slots; ada has %u requests\n",
               map_entries(map), map_slots(map),
               found == NULL ? 0 : found->requests);
    }
    map_free(map);
    return EXIT_SUCCESS;
}
