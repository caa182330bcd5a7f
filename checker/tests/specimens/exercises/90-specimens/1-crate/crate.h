/*
 * A crate holds numbers, in the order in which they came. Its class is C++;
 * these functions are its face for C, and no exception leaves them.
 */
#ifndef CRATE_H
#define CRATE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct crate;

/* An empty crate with room for that many numbers. NULL: no memory. */
struct crate *crate_make(size_t room);

/* Releases the crate and what it holds; NULL is fine. */
void crate_free(struct crate *crate);

/* Adds a number; a full crate gets twice its room. False: no memory, and nothing has changed. */
bool crate_add(struct crate *crate, int number);

size_t crate_count(const struct crate *crate);
int crate_get(const struct crate *crate, size_t index);

/* A crate of its own with the same numbers. NULL: no memory. */
struct crate *crate_copy(const struct crate *crate);

/* Makes *to hold what *from holds; both may be the same. False: no memory, *to is as it was. */
bool crate_assign(struct crate *to, const struct crate *from);

/* Moves the numbers over; *from is empty afterwards. Needs no memory. */
void crate_move(struct crate *to, struct crate *from);

#ifdef __cplusplus
}
#endif

#endif
