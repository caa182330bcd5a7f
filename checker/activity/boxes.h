/*
 * The boxes of spaced repetition (Leitner): a card that is known moves to the
 * next box and comes back later, one that is not goes to the first and comes
 * back tomorrow. Kept in work/review, a line for each card, written as a whole.
 *
 *     struct boxes boxes;
 *     if (!boxes_open(&boxes, e))
 *         return false;
 *     if (boxes_due(&boxes, key, today)) ... boxes_answer(&boxes, key, knew, today);
 *     bool ok = boxes_save(&boxes, e);
 *     boxes_close(&boxes);
 */
#ifndef BOXES_H
#define BOXES_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct box_entry {
    uint64_t key;            /* of the card */
    unsigned box;            /* 0: not known the last time */
    long due;                /* days since 1970 */
};

struct boxes {
    struct box_entry *entry;
    size_t count;
};

/* A file that is not there is an empty one. Lines that nobody understands are left out. */
bool boxes_open(struct boxes *b, struct error *e);
bool boxes_save(const struct boxes *b, struct error *e);
void boxes_close(struct boxes *b);

/* Days since 1970, by the clock in UTC. */
long boxes_today(void);

/* When the card is due; one that was never asked is due at once, as 0. */
long boxes_due(const struct boxes *b, uint64_t key);
void boxes_answer(struct boxes *b, uint64_t key, bool knew, long today);

#endif
