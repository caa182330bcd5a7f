/*
 * A turnstile counts the visitors of a hall, who come through several doors at
 * once: each door has a thread of its own.
 */
#ifndef TURNSTILE_H
#define TURNSTILE_H

#include <stdbool.h>
#include <stddef.h>

struct turnstile;

/* A turnstile that nobody went through yet. NULL: no memory. */
struct turnstile *turnstile_make(void);

/* Releases it; nobody may be on the way through it. NULL is fine. */
void turnstile_free(struct turnstile *turnstile);

/* One visitor. May be called by many threads at once. */
void turnstile_pass(struct turnstile *turnstile);

/* How many went through it until now. */
size_t turnstile_count(struct turnstile *turnstile);

/*
 * Lets that many visitors in through each of so many doors, all at once, and
 * waits for the last one. False: a door could not be opened, or no memory; the
 * count then is that of those who came in.
 */
bool turnstile_rush(struct turnstile *turnstile, unsigned doors, unsigned visitors);

#endif
