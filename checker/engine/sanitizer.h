/*
 * What the readers of ASan, LSan and UBSan share: the three write into the
 * same log, one report after the other. Private to engine/.
 *
 *     while (span_next_line(&rest, &line))
 *         ubsan_line(&r, line) || lsan_line(&r, line) || asan_line(&r, line);
 */
#ifndef SANITIZER_H
#define SANITIZER_H

#include "base/arena.h"
#include "engine/report.h"
#include "engine/span.h"
#include "finding/finding.h"

struct sanitizer_reader {
    struct arena *arena;
    struct findings *out;
    size_t added;            /* findings so far in this log */
    struct finding beyond;   /* takes what comes after the limit */
    struct finding *now;     /* the one being read, or NULL */
    struct stack *stack;     /* where the next frame belongs, or NULL */
    bool headline_is_frame;  /* at.frame[0] is UBSan's headline; the first frame adds to it */
    uint64_t address;        /* of the first byte of the access, 0: not said */
    bool kind_by_place;      /* the kind depends on whose bytes they are */
    bool open;               /* a report has begun and its SUMMARY has not come */
    const char *trouble;     /* the tool could not work, and why */
};

/* Begins a finding; its frames go to its stack `at` until told otherwise. */
struct finding *sanitizer_begin(struct sanitizer_reader *r, const char *kind);

/* The rest of the log says nothing more about the finding being read. */
void sanitizer_end(struct sanitizer_reader *r);

/* Each says whether the line was its own. Lines come without "==123==". */
bool lsan_line(struct sanitizer_reader *r, struct span line);
bool ubsan_line(struct sanitizer_reader *r, struct span line);

#endif
