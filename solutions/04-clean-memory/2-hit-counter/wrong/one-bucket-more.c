// expect: MEM-04 heap-buffer-overflow hits.c counter_new
// why: a table of n buckets seems to end with bucket n, and that one is behind the block
#include "hits.h"

#include <stdlib.h>
#include <string.h>

struct counter *counter_new(size_t buckets)
{
    struct counter *counter = malloc(sizeof *counter);
    if (counter == NULL)
        return NULL;

    counter->bucket = malloc(buckets * sizeof *counter->bucket);
    if (counter->bucket == NULL) {
        free(counter);
        return NULL;
    }
    counter->buckets = buckets;
    counter->paths = 0;
    for (size_t i = 0; i <= buckets; i++)
        counter->bucket[i] = NULL;
    return counter;
}

/* The letters of a path, mixed into one number. */
static size_t mix(const char *path, size_t length)
{
    size_t sum = 5381;
    for (size_t i = 0; i < length; i++)
        sum = sum * 33 + (unsigned char)path[i];
    return sum;
}

/* The bucket to which a path belongs. */
static struct hit **bucket_of(const struct counter *counter, const char *path,
                              size_t length)
{
    return &counter->bucket[mix(path, length) % counter->buckets];
}

/* The hit of a path of this length. NULL: it is not in the chain. */
static struct hit *find(struct hit *first, const char *path, size_t length)
{
    for (struct hit *hit = first; hit != NULL; hit = hit->next) {
        if (strlen(hit->path) == length && memcmp(hit->path, path, length) == 0)
            return hit;
    }
    return NULL;
}

static struct hit *hit_new(const char *path, size_t length)
{
    struct hit *hit = malloc(sizeof *hit);
    if (hit == NULL)
        return NULL;

    hit->path = malloc(length + 1);
    if (hit->path == NULL) {
        free(hit);
        return NULL;
    }
    memcpy(hit->path, path, length);
    hit->path[length] = '\0';
    hit->hits = 1;
    return hit;
}

/* Where the path of a request begins, and its length; 0: it has none. */
static const char *path_in(const char *request, size_t *length)
{
    const char *path = strchr(request, ' ');
    if (path == NULL) {
        *length = 0;
        return request;
    }
    path++;
    *length = strcspn(path, " ?");
    return path;
}

bool counter_add(struct counter *counter, const char *request)
{
    size_t length;
    const char *path = path_in(request, &length);
    if (length == 0)
        return true;

    struct hit **bucket = bucket_of(counter, path, length);
    struct hit *hit = find(*bucket, path, length);
    if (hit != NULL) {
        hit->hits++;
        return true;
    }

    hit = hit_new(path, length);
    if (hit == NULL)
        return false;
    hit->next = *bucket;
    *bucket = hit;
    counter->paths++;
    return true;
}

unsigned long counter_hits(const struct counter *counter, const char *path)
{
    size_t length = strlen(path);
    struct hit *hit = find(*bucket_of(counter, path, length), path, length);
    return hit == NULL ? 0 : hit->hits;
}

const struct hit *counter_top(const struct counter *counter)
{
    const struct hit *top = NULL;
    for (size_t i = 0; i < counter->buckets; i++) {
        for (struct hit *hit = counter->bucket[i]; hit; hit = hit->next) {
            if (top == NULL || hit->hits > top->hits)
                top = hit;
        }
    }
    return top;
}

void counter_close(struct counter *counter)
{
    if (counter == NULL)
        return;
    for (size_t i = 0; i < counter->buckets; i++) {
        struct hit *hit = counter->bucket[i];
        while (hit != NULL) {
            struct hit *next = hit->next;
            free(hit->path);
            free(hit);
            hit = next;
        }
    }
    free(counter->bucket);
    free(counter);
}
