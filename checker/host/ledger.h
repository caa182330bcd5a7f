/*
 * The record of every allocation that the examined code makes. Calls reach it
 * because that code is linked with --wrap (see wrapped.h): its malloc is our
 * __wrap_malloc, which asks the real one, and so ASan and Valgrind still see
 * every call.
 */
#ifndef LEDGER_H
#define LEDGER_H

#include "ledger_count.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct reel;

#define LEDGER_HELD 16
#define LEDGER_CALLS 8

/* Who makes blocks; each releases only its own (C17 7.22.3.3, C++17 [expr.delete]). */
enum ledger_family { FAMILY_MALLOC, FAMILY_NEW, FAMILY_NEW_ARRAY };

/* "malloc", "new", "new[]" */
const char *ledger_family_name(enum ledger_family family);

/*
 * The call that asked, and in C++ those around it as far as they are in the
 * submission's code: the first ones are in the headers of its library. 0 ends.
 */
struct ledger_calls {
    uintptr_t call[LEDGER_CALLS];
};

/* A block that lived on, and who made it. */
struct ledger_held {
    size_t bytes;
    struct ledger_calls calls;
};

/* What the host learns of a test's allocations. */
struct ledger_page {
    unsigned refusable;      /* allocations that the learner's code has asked for */
    bool refused;            /* one of them got NULL: */
    size_t refused_bytes;
    struct ledger_calls refused_calls;
    bool mismatched;         /* a block was released by the wrong family: */
    enum ledger_family mismatch_made, mismatch_released;
    uintptr_t mismatch_made_call, mismatch_released_call;
    size_t mismatch_bytes;
    struct ledger_count count;
    uintptr_t largest_call;  /* who asked for the largest block */
    unsigned held_count;     /* blocks that lived on, the first few of them: */
    struct ledger_held held[LEDGER_HELD];
};

/*
 * Starts a new test: counts begin at zero. Code between begin and end is the
 * learner's; only its allocations are counted and refused. refuse: 0 for none,
 * n to let the n-th allocation of the learner's code return NULL. What happens
 * is noted in *page at once, because the program may end at any moment.
 */
void ledger_begin(const void *begin, const void *end, unsigned refuse, struct ledger_page *page);

/*
 * Until the test is over, all that happens to the learner's blocks is noted
 * there too, as of this entry of the plan; to be called behind ledger_begin().
 * The calls around the one that asked are then noted for C as well.
 */
void ledger_film(struct reel *reel, unsigned entry);

/*
 * From now on nothing is granted while the learner's code holds that many bytes:
 * a program that takes all the memory there is gets no more, in every engine
 * alike. A single request may be as large as the allocator allows.
 */
void ledger_limit(size_t bytes);

/* The test is over: notes what is still held, and counts nothing any more. */
void ledger_end(void);

/* --- for the wrappers: caller is the address behind the call --- */

/* May this allocation be made? Every request of other code than the learner's may. */
bool ledger_grants(const void *caller, size_t bytes);

/* Notes a block that was made; gives it back. NULL is fine. */
void *ledger_born(const void *caller, void *block, size_t bytes, enum ledger_family family);

/* A block went away; nothing happens when it is none of the learner's. */
void ledger_died(const void *caller, void *block, enum ledger_family family);

/* The same, by code that knows no families: a library that releases it for the learner. */
void ledger_vanished(void *block);

/* A block on its way through realloc: another thread may get its address meanwhile. */
struct ledger_moving {
    bool known;              /* one of the learner's */
    void *block;
    size_t bytes;
    uintptr_t call;
    unsigned number;         /* of the block on the reel */
};
struct ledger_moving ledger_leave(void *block);

/* What became of it, of that many bytes; after is NULL when the system refused. */
void ledger_arrive(const void *caller, const struct ledger_moving *before, void *after,
                   size_t bytes);

#endif
