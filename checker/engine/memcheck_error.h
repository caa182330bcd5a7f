/*
 * What one <error> or <fatal_signal> of Valgrind says, as its parts come in.
 * Private to engine/.
 *
 *     struct memcheck_error error = {0};
 *     memcheck_error_begin(&error);
 *     memcheck_error_explain(&error, sentence);          one per <auxwhat>
 *     const char *kind = memcheck_error_finish(&error);  a word of the code table
 */
#ifndef MEMCHECK_ERROR_H
#define MEMCHECK_ERROR_H

#include "engine/span.h"
#include "finding/finding.h"

/* Whose bytes the address is among. */
enum place { PLACE_UNKNOWN, PLACE_LIVE, PLACE_FREED, PLACE_HEAP, PLACE_STACK };

struct memcheck_error {
    struct finding finding;      /* without code and witness */
    char kind[32];               /* Valgrind's word: "InvalidRead" */
    enum place place;
    bool has_address;
    uint64_t address;
    uint64_t signal, signal_code;
    struct stack *next_stack;    /* where the next <stack> belongs, or NULL */
};

void memcheck_error_begin(struct memcheck_error *error);

/* Valgrind's word for the kind; one that is too long is cut. */
void memcheck_error_set_kind(struct memcheck_error *error, struct span kind);

/* A sentence about the address or the block; says where the next stack belongs. */
void memcheck_error_explain(struct memcheck_error *error, struct span sentence);

/*
 * Completes error->finding from all that was said and returns its kind. NULL:
 * nothing to report (the learner's own question to Valgrind, a time limit).
 */
const char *memcheck_error_finish(struct memcheck_error *error);
const char *memcheck_signal_finish(struct memcheck_error *error);

#endif
