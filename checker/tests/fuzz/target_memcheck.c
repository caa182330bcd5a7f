/* Valgrind's XML. */
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    return fuzz_report(memcheck_read, bytes, length);
}
