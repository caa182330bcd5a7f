/*
 * Counts how often each path of a web server was asked for.
 *
 *     struct counter *counter = counter_new(64);
 *     counter_add(counter, "GET /prices.html?year=2024 HTTP/1.1");
 *     unsigned long n = counter_hits(counter, "/prices.html");
 *     counter_close(counter);
 *
 * A path belongs to one of the buckets; which one is computed from its
 * letters, so that a path is looked for in one bucket and not in all of them.
 * The paths of one bucket form a chain: the bucket points to the first, each
 * points to the next, and the last one points to NULL.
 */
#ifndef HITS_H
#define HITS_H

#include <stdbool.h>
#include <stddef.h>

struct hit {
    char *path;                 /* a copy of its own */
    unsigned long hits;         /* at least 1 */
    struct hit *next;           /* in the same bucket; NULL: the last one */
};

struct counter {
    size_t buckets;
    struct hit **bucket;        /* buckets of them; NULL: an empty bucket */
    size_t paths;               /* how many different paths there are */
};

/*
 * Makes a counter with empty buckets, 1 to 4,096 of them. The caller owns it
 * and gives it back with counter_close.
 * NULL: memory ran out, and nothing is left behind.
 */
struct counter *counter_new(size_t buckets);

/*
 * Counts one request, "METHOD PATH VERSION" with blanks between the words. The
 * path ends at a blank, at a question mark, or with the text. A request
 * without a path is not counted.
 * False: memory ran out; the counter is as it was before.
 */
bool counter_add(struct counter *counter, const char *request);

/* How often the path was asked for. 0: never. */
unsigned long counter_hits(const struct counter *counter, const char *path);

/*
 * The path with the most hits; with several, any of them. It stays the
 * counter's, and valid until counter_close. NULL: there is none yet.
 */
const struct hit *counter_top(const struct counter *counter);

/* Gives the counter and all its parts back. NULL is allowed. */
void counter_close(struct counter *counter);

#endif
