/*
 * Verdicts that are kept by content: who submits the same bytes for the same
 * exercise, to the same checker with the same tools, gets the same verdict
 * without another run.
 *
 *     struct store_key key = {0};
 *     store_key_make(&key, &order, source, answers);
 *     if (!store_find(&key, v)) {
 *         ... examine ...
 *         store_keep(&key, v);
 *     }
 *     store_key_release(&key);
 *
 * An entry holds the submission itself, which is compared: no two that merely
 * have the same hash are taken for one another. One that is damaged is as good
 * as none. Checkers may share the store.
 */
#ifndef VERDICT_STORE_H
#define VERDICT_STORE_H

#include "base/text.h"
#include "build/toolchain.h"
#include "verdict/verdict.h"

#include <stdbool.h>
#include <stdint.h>

struct store_key {
    uint64_t hash;
    struct text content;       /* the submission and its answers */
};

/* answers: text of the answers file, empty when the exercise has none. */
void store_key_make(struct store_key *key, const struct exercise *x,
                    const struct toolchain *tools, const struct text *submission,
                    const struct text *answers);
bool store_key_same(const struct store_key *a, const struct store_key *b);
void store_key_release(struct store_key *key);

/* Fills all of *v but exercise, submission, source, seconds and run_folder. False: not there. */
bool store_find(const struct store_key *key, struct verdict *v);

/*
 * Keeps it, unless another run might well come to another end: what was not
 * graded, and what ran into a limit of time, is not kept.
 */
void store_keep(const struct store_key *key, struct verdict *v);

#endif
