/* What ThreadSanitizer says. */
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    return fuzz_report(tsan_read, bytes, length);
}
