/*
 * Verdicts built by hand, one for each thing a format has to show.
 *
 *     struct verdict v = sample_verdict("overflow");
 *     ...
 *     verdict_release(&v);
 */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "verdict/verdict.h"

#include <stddef.h>

struct sample {
    const char *name;
    void (*fill)(struct verdict *v);
};

extern const struct sample sample_table[];
extern const size_t sample_count;

/* The one of that name, which must be in the table. */
struct verdict sample_verdict(const char *name);

/* A frame at the end of a stack of this verdict. */
void sample_frame(struct verdict *v, struct stack *s, const char *function, const char *file,
                  int line);

#endif
