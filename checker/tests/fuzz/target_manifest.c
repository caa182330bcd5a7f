/* exercise.yaml. */
#include "exercise/manifest.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct error e = {0};
    struct manifest *m = manifest_open(fuzz_file(bytes, length), &e);
    if (!m && !e.sentence[0])
        abort();
    /* exercise.c follows these without asking */
    if (m && !(m->title && m->summary && m->skill && m->edit && m->promises_count
               && m->concepts_count && m->hints_count))
        abort();
    manifest_close(m);
    return 0;
}
