#include "base/text.h"
#include "engine/frames.h"
#include "engine/sanitizer.h"

/*
 * "vec.c:12:5: runtime error: index 4 out of bounds for type 'int[4]'". gcc
 * names no kind, and clang's summary comes too late in a report that was cut;
 * so the kind is read from how UBSan's fixed sentences are built.
 */

/* How the sentence begins, and what it must hold later on. */
static const struct { const char *begins, *goes_on, *kind; } kinds[] = {
    {"index ", " out of bounds for type ", "index-out-of-bounds"},
    {"", " null pointer of type ", "null-dereference"},
    {"applying ", " to null pointer", "null-dereference"},
    {"null pointer passed as argument ", "", "null-dereference"},
    {"null pointer returned from function ", "", "null-dereference"},
    {"", " misaligned address ", "misaligned-access"},
    {"assumption of ", " byte alignment ", "misaligned-access"},
    {"", " with insufficient space for an object of type ", "index-out-of-bounds"},
    {"variable length array bound evaluates to ", "", "bad-allocation-size"},
    /* 190 is 0xbe, with which ASan fills what malloc returns */
    {"load of value 190, which is not a valid value ", "", "uninitialised-value"},
};

static const char *kind_of(struct span sentence)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (span_starts(sentence, kinds[i].begins)
            && span_split(sentence, kinds[i].goes_on, NULL, NULL))
            return kinds[i].kind;
    }
    return "undefined-arithmetic";
}

/* "load of", "store to", "member access within": what was done to the address */
static enum access access_of(struct span sentence)
{
    if (span_starts(sentence, "load of "))
        return ACCESS_READ;
    return span_starts(sentence, "store to ") ? ACCESS_WRITE : ACCESS_NONE;
}

/* The sentence without addresses, which differ from run to run. */
static const char *words_of(struct span sentence, struct arena *arena)
{
    struct text words = {0};
    struct span before, after = sentence;
    uint64_t address;
    while (span_split(after, " 0x", &before, &after)) {
        text_add_bytes(&words, before.at, before.length);
        span_hexadecimal(&after, &address);
    }
    text_add_bytes(&words, after.at, after.length);
    char *copy = span_copy((struct span){words.bytes, words.length}, arena);
    text_release(&words);
    return copy;
}

bool ubsan_line(struct sanitizer_reader *r, struct span line)
{
    struct span place, sentence;
    if (!span_split(line, ": runtime error: ", &place, &sentence))
        return false;
    sanitizer_end(r);
    /* a pointer made of ASan's fill bytes: the crash that follows is the report */
    if (span_split(sentence, " misaligned address 0xbebebebebebe", NULL, NULL))
        return true;
    struct finding *f = sanitizer_begin(r, kind_of(sentence));
    f->access = access_of(sentence);
    f->words = words_of(sentence, r->arena);
    place_read(place, r->arena, stack_push(&f->at, r->arena));
    r->headline_is_frame = true;
    return true;
}
