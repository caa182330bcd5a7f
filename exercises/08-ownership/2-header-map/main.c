/* The header lines of one answer; a proxy on the way changes two of them. */
#include "headers.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const line[] = {
    "Host: example.org",
    "Content-Type: text/plain",
    "Connection: keep-alive",
    "Content-Type: text/html",
    "not a header line",
    "Connection: close",
};

int main(void)
{
    struct map *map = map_new();
    if (map == NULL) {
        fputs("no memory for the map\n", stderr);
        return EXIT_FAILURE;
    }
    for (size_t i = 0; i < sizeof line / sizeof *line; i++) {
        if (map_line(map, line[i]) != 0)
            fprintf(stderr, "no memory, left out: %s\n", line[i]);
    }

    const char *type = map_get(map, "Content-Type");
    printf("type: %s\n", type == NULL ? "unknown" : type);
    char *connection = map_remove(map, "Connection");
    printf("taken out: %s\n", connection == NULL ? "nothing" : connection);
    free(connection);
    printf("%zu headers are left\n", map->headers);
    map_close(map);
    return EXIT_SUCCESS;
}
