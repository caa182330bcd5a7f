/*
 * The readers of the tools' own reports: bytes in, findings out. They never
 * print, never run anything, and take nothing in a report on trust: it may be
 * cut anywhere, empty, or hold bytes that the learner's program wrote.
 *
 *     struct report_end end = asan_read(bytes, length, &arena, &findings);
 *     if (end.state == REPORT_TOOL_FAILED) ... end.trouble says why
 */
#ifndef REPORT_H
#define REPORT_H

#include "base/arena.h"
#include "finding/finding.h"

#include <stddef.h>

enum report_state {
    REPORT_COMPLETE,
    REPORT_EMPTY,         /* no byte, or only white space */
    REPORT_CUT,           /* ends in the middle; what came before was read */
    REPORT_TOOL_FAILED    /* the tool itself could not work: not a finding */
};

struct report_end {
    enum report_state state;
    const char *trouble;  /* REPORT_TOOL_FAILED: one sentence; borrowed from the arena */
};

/*
 * Each adds what it finds to *out; strings go to the arena. Frames without
 * function or file keep module and offset for symbols_fill(). Findings get
 * code, witnesses, stacks, access, block, leak facts and words; file, line
 * and function of the finding stay empty, except for compiler messages.
 */

/* ASan, LSan and UBSan text, clang 14 to 19 and gcc 12, symbolised or not. */
struct report_end asan_read(const char *bytes, size_t length,
                            struct arena *arena, struct findings *out);

/*
 * Marks the findings from number `first` on whose access is the whole range
 * of a memcpy or the like (finding.range), which the name of the innermost
 * function tells. asan_read() has done it where the log has names; call it
 * again when symbols_fill() has brought them.
 */
void asan_mark_ranges(struct findings *list, size_t first);

/* Valgrind's XML (protocol 4), cut short too. */
struct report_end memcheck_read(const char *bytes, size_t length,
                                struct arena *arena, struct findings *out);

/* ThreadSanitizer's text, symbolised. */
struct report_end tsan_read(const char *bytes, size_t length,
                            struct arena *arena, struct findings *out);

/* What gcc or clang wrote to stderr. seen_by: ENGINE_GCC or ENGINE_CLANG. */
struct report_end compiler_read(const char *bytes, size_t length, enum engine_id seen_by,
                                struct arena *arena, struct findings *out);

#endif
