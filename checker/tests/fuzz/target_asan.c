/* What ASan, LSan and UBSan say. */
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    return fuzz_report(asan_read, bytes, length);
}
