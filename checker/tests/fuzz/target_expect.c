/* The lines on top of a wrong fix that say what it must get. */
#include "tests/fuzz/fuzz.h"
#include "verify/expect.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct promise promise = {code_find("MEM-04"), "greet.c", "greet", 1u << ENGINE_ASAN};
    struct exercise x = {.id = "03.1", .edit = "greet.c", .promise = &promise,
                         .promise_count = 1};
    struct expected list = {0};
    struct arena arena = {0};
    struct error e;
    const char *path = fuzz_file(bytes, length);
    struct verdict nothing = {0};
    struct text complaint = {0};
    if (expected_read(path, &x, &list, &arena, &e))
        expected_compare(&list, &nothing, true, &complaint);
    expected_header(path, "tried", &arena);
    text_release(&complaint);
    expected_release(&list);
    arena_release(&arena);
    return 0;
}
