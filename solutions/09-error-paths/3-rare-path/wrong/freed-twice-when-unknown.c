// expect: MEM-06 double-free router.c route
// why: the cleanup at the end is new, and the free that was there stays
#include "router.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Answers one kind of message. A handler takes the body, whatever it answers:
 * it keeps it or frees it. The body is NULL when the message has none.
 */
typedef int handler(struct conn *c, char *body);

static int answer(struct conn *c, int status, const char *words)
{
    snprintf(c->reply, sizeof c->reply, "%d %s", status, words);
    return status;
}

static int ping(struct conn *c, char *body)
{
    free(body);
    return answer(c, FINE, "pong");
}

static int trip(struct conn *c, char *body)
{
    unsigned from = 0, to = 0;
    bool read = body != NULL && sscanf(body, "%9u %9u", &from, &to) == 2;
    free(body);
    if (!read)
        return answer(c, BAD_REQUEST, "two stations, please");
    char words[40];
    snprintf(words, sizeof words, "from %u to %u", from, to);
    return answer(c, FINE, words);
}

static int report(struct conn *c, char *body)
{
    if (body == NULL)
        return answer(c, BAD_REQUEST, "what is broken?");
    free(c->report);
    c->report = body;
    return answer(c, FINE, "thank you");
}

static const struct entry {
    const char *path;
    handler *handler;
} table[] = {{"/ping", ping}, {"/trip", trip}, {"/report", report}};

/* The handler of a path; NULL: nobody answers it. */
static handler *find(const char *path)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (strcmp(table[i].path, path) == 0)
            return table[i].handler;
    }
    return NULL;
}

/* The rate limiter: uses up one of the allowance. False: there is none left. */
static bool limiter_allows(struct conn *c)
{
    if (c->allowance == 0)
        return false;
    c->allowance--;
    return true;
}

/*
 * Moves over the body of the message. FINE: hands over a copy of it with a
 * terminator, or NULL when the message has no body. Else there is no copy.
 */
static int body_read(struct conn *c, const struct msg *m, char **body)
{
    const char *begin = c->input + c->at;
    size_t left = c->size - c->at;
    size_t length = m->length < left ? m->length : left;
    c->at += length;
    *body = NULL;
    if (length < m->length)
        return answer(c, BAD_REQUEST, "the body is cut off");
    if (length > LONGEST)
        return answer(c, TOO_LONG, "the body is too long");
    if (length == 0)
        return FINE;
    char *copy = malloc(length + 1);
    if (copy == NULL)
        return answer(c, NO_MEMORY, "please try again");
    memcpy(copy, begin, length);
    copy[length] = '\0';
    *body = copy;
    return FINE;
}

int route(struct conn *c, const struct msg *m)
{
    char *body;
    int status = body_read(c, m, &body);
    if (status != FINE)
        return status;
    handler *handler = find(m->path);
    if (handler == NULL) {
        free(body);
        status = answer(c, NOT_FOUND, "nobody is here");
        goto done;
    }
    if (!limiter_allows(c)) {
        status = answer(c, TOO_MANY, "come back later");
        goto done;
    }
    return handler(c, body);

done:
    free(body);
    return status;
}

size_t serve(struct conn *c, const struct msg *m, size_t count)
{
    size_t fine = 0;
    for (size_t i = 0; i < count; i++) {
        if (route(c, &m[i]) == FINE)
            fine++;
    }
    return fine;
}

void conn_open(struct conn *c, const char *input, size_t size,
               unsigned allowance)
{
    *c = (struct conn){.input = input, .size = size, .allowance = allowance};
}

void conn_close(struct conn *c)
{
    free(c->report);
    c->report = NULL;
}
