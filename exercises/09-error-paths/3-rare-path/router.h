/*
 * The router of a bicycle hire: takes one message after the other from a
 * connection, and answers each.
 *
 *     struct conn conn;
 *     conn_open(&conn, "3 12", 4, 10);
 *     struct msg msg = {"/trip", 4};
 *     int status = route(&conn, &msg);        200, and "200 from 3 to 12"
 *     conn_close(&conn);
 */
#ifndef ROUTER_H
#define ROUTER_H

#include <stddef.h>

enum status {
    FINE = 200,
    BAD_REQUEST = 400,          /* the body is missing, cut off or no answer */
    NOT_FOUND = 404,            /* nobody answers this path */
    TOO_LONG = 413,             /* the body has more than LONGEST letters */
    TOO_MANY = 429,             /* the allowance is used up */
    NO_MEMORY = 503             /* memory ran out */
};

enum { LONGEST = 1000 };

struct msg {
    const char *path;           /* such as "/trip" */
    size_t length;              /* letters of its body; 0: it has none */
};

struct conn {
    const char *input;          /* the bodies, one behind the other; not ours */
    size_t size;                /* letters of the input */
    size_t at;                  /* where the next body begins */
    unsigned allowance;         /* messages that may still be answered */
    char *report;               /* the last one, NULL: none; the connection's */
    char reply[64];             /* what was answered last */
};

/*
 * Begins a connection. The input is lent: it must stay until conn_close, has
 * no terminator, and is only read. Nothing is allocated.
 */
void conn_open(struct conn *c, const char *input, size_t size,
               unsigned allowance);

/* Ends the connection, and gives back what it holds. */
void conn_close(struct conn *c);

/*
 * Answers one message: sets c->reply, and returns the status it begins with.
 * Path and message stay the caller's and are only read. The paths are
 *
 *     /ping      "200 pong"; a body is read and ignored
 *     /trip      for the body "3 12" the reply "200 from 3 to 12"
 *     /report    "200 thank you"; the body becomes c->report, and the report
 *                before it is given back
 *
 * A trip without two numbers and a report without a body are BAD_REQUEST.
 *
 * The next body begins behind this one. So c->at moves over the body whatever
 * the answer is; when fewer letters are left than it should have, it moves to
 * the end, and the answer is BAD_REQUEST. No copy is kept of such a body, nor
 * of one that is answered with TOO_LONG or NO_MEMORY.
 *
 * When several things are wrong, the first of these is the answer: the body
 * cannot be read, nobody answers the path, the allowance is used up. A message
 * with neither of the first two uses one of the allowance. When there is none
 * left, the answer is TOO_MANY, and no handler is asked.
 *
 * When the function returns, nothing that was allocated for the message is
 * left, except for a report that was kept.
 */
int route(struct conn *c, const struct msg *m);

/* Answers that many messages in turn. Returns how many of them were FINE. */
size_t serve(struct conn *c, const struct msg *m, size_t count);

#endif
