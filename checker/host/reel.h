/*
 * What became of each block of the learner's code, in order: the raw film of a
 * run. It is made only when the command asks for it (film=..., see job.h). The
 * ledger notes in memory that the host shares; the host makes the file of it.
 *
 *     struct reel *reel = reel_open();
 *     reel_add(reel, &note);                    (the ledger, in the child)
 *     reel_write(reel, index, name, 0, base, file);     (the host, when the child is gone)
 *     reel_close(reel);
 */
#ifndef REEL_H
#define REEL_H

#include "ledger.h"

#include <stdint.h>
#include <stdio.h>

/* In one run of a host, over all of its tests. */
#define REEL_EVENTS 50000

enum reel_kind {
    REEL_BORN,
    REEL_DIED,
    REEL_RESIZED,            /* in its place */
    REEL_MOVED,              /* by realloc: `from` is dead, `block` is new */
    REEL_AGAIN,              /* released, though it was dead */
    REEL_REFUSED,            /* NULL was given; there is no block */
    REEL_KINDS
};

struct reel_note {
    enum reel_kind kind;
    enum ledger_family family;
    unsigned entry;          /* of the plan */
    unsigned block, from;    /* 1 is the test's first block */
    uint64_t time;           /* ns since the test began, on the clock of the wall */
    size_t bytes;
    struct ledger_calls calls;
};

struct reel {
    size_t count;
    unsigned char cut;       /* there was more than it holds; no bool: anybody may write here */
    struct reel_note note[REEL_EVENTS];
};

/* Memory that is shared with the children; NULL: there is none. */
struct reel *reel_open(void);
void reel_close(struct reel *reel);

void reel_add(struct reel *reel, const struct reel_note *note);
void reel_clear(struct reel *reel);

/*
 * Writes the notes of an entry, as lines of tab-separated words. What it
 * says is not trusted: the learner's code may have written to it. Offsets are
 * counted from base; TIME is in ns since the test began.
 *
 *     test NAME REFUSED        (REFUSED: the allocation that is refused, 0: none)
 *     born BLOCK BYTES FAMILY CALLS TIME
 *     died BLOCK FAMILY CALLS TIME
 *     resized BLOCK BYTES CALLS TIME
 *     moved BLOCK FROM BYTES CALLS TIME
 *     again BLOCK FAMILY CALLS TIME
 *     refused BYTES CALLS TIME
 *     cut                      (there was more, which is not kept)
 *     end NONCE
 */
void reel_write(const struct reel *reel, unsigned entry, const char *test, unsigned refused,
                uintptr_t base, FILE *out);

#endif
