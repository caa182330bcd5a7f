/* Bytes on their way to a terminal: what comes out must be harmless, and stay as it is. */
#include "base/clean.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>

static void must_be_clean(const struct text *t)
{
    struct text again = {0};
    text_add_clean(&again, text_string(t), t->length);
    if (again.length != t->length || memcmp(text_string(&again), text_string(t), t->length) != 0)
        abort();
    text_release(&again);
}

static void must_be_ascii(const struct text *t)
{
    for (size_t i = 0; i < t->length; i++) {
        if (t->bytes[i] < ' ' || t->bytes[i] > '~')
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct text clean = {0}, ascii = {0};
    text_add_clean(&clean, (const char *)bytes, length);
    must_be_clean(&clean);
    /* no character is wider than two columns, nor narrower than a byte a column */
    if (columns_of(text_string(&clean), clean.length) > 2 * clean.length)
        abort();
    text_add_ascii(&ascii, text_string(&clean), clean.length);
    must_be_ascii(&ascii);
    text_release(&clean);
    text_release(&ascii);
    return 0;
}
