#include "engine/sanitizer.h"

/* "Direct leak of 8 byte(s) in 1 object(s) allocated from:" */
static bool leak_begins(struct sanitizer_reader *r, struct span line)
{
    uint64_t bytes, blocks;
    struct span rest = line;
    bool indirect = span_skip(&rest, "Indirect");
    if ((!indirect && !span_skip(&rest, "Direct")) || !span_skip(&rest, " leak of ")
        || !span_decimal(&rest, &bytes) || !span_skip(&rest, " byte(s) in ")
        || !span_decimal(&rest, &blocks))
        return false;
    struct finding *f = sanitizer_begin(r, "leak");
    f->leaked_bytes = bytes;
    f->leaked_blocks = blocks;
    f->indirect = indirect;
    struct span words = line;
    span_split(line, " allocated from", &words, NULL);
    f->words = span_copy(words, r->arena);
    r->stack = &f->allocated;
    return true;
}

bool lsan_line(struct sanitizer_reader *r, struct span line)
{
    if (span_starts(line, "ERROR: LeakSanitizer: detected memory leaks")) {
        sanitizer_end(r);
        r->open = true;
        return true;
    }
    return leak_begins(r, line);
}
