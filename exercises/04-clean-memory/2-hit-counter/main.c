/* A few lines of a server's log, and what was asked for most. */
#include "hits.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const request[] = {
    "GET / HTTP/1.1",
    "GET /style.css HTTP/1.1",
    "GET /prices.html HTTP/1.1",
    "GET /prices.html?year=2023 HTTP/1.1",
    "POST /order HTTP/1.1",
    "GET / HTTP/1.1",
    "GET /prices.html?year=2024 HTTP/1.1",
    "QUIT",
};

static const char *const path[] = {"/", "/prices.html", "/order", "/admin"};

int main(void)
{
    struct counter *counter = counter_new(64);
    if (counter == NULL) {
        fputs("no memory for the counter\n", stderr);
        return EXIT_FAILURE;
    }

    for (size_t i = 0; i < sizeof request / sizeof *request; i++) {
        if (!counter_add(counter, request[i]))
            fprintf(stderr, "no memory, not counted: %s\n", request[i]);
    }

    printf("%zu different paths\n", counter->paths);
    for (size_t i = 0; i < sizeof path / sizeof *path; i++)
        printf("%4lu  %s\n", counter_hits(counter, path[i]), path[i]);
    const struct hit *top = counter_top(counter);
    if (top != NULL)
        printf("asked for most: %s\n", top->path);
    counter_close(counter);
    return EXIT_SUCCESS;
}
