/* A server that two people log in to, and one of them logs out. */
#include "sessions.h"

#include <stdio.h>
#include <stdlib.h>

static void request(struct cache *cache, int id)
{
    struct session *session = session_find(cache, id);
    if (session == NULL) {
        printf("%d: please log in\n", id);
        return;
    }
    session->requests++;
    printf("%d: welcome, request %u\n", id, session->requests);
}

int main(void)
{
    struct cache *cache = cache_open(100);
    if (cache == NULL) {
        fputs("no memory for the sessions\n", stderr);
        return EXIT_FAILURE;
    }

    if (!cache_login(cache, 17, "lena") || !cache_login(cache, 23, "osman"))
        fputs("not everybody could log in\n", stderr);
    request(cache, 17);
    request(cache, 23);
    request(cache, 17);
    printf("17 logs out\n");
    session_evict(cache, 17);
    request(cache, 17);
    request(cache, 23);
    printf("%zu logged in\n", cache_sessions(cache));
    cache_close(cache);
    return EXIT_SUCCESS;
}
