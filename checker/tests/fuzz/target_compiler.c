/* What gcc and clang say. */
#include "tests/fuzz/fuzz.h"

static struct report_end gcc_or_clang(const char *bytes, size_t length, struct arena *arena,
                                      struct findings *out)
{
    compiler_read(bytes, length, ENGINE_GCC, arena, out);
    return compiler_read(bytes, length, ENGINE_CLANG, arena, out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    return fuzz_report(gcc_or_clang, bytes, length);
}
