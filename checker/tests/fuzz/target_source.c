/* The gate's look at the words of a submission, in C and in C++. */
#include "gate/parts.h"
#include "tests/fuzz/fuzz.h"

static void look(const char *path, const char *edit)
{
    static const char *allowed[] = {"R"};
    struct exercise x = {.edit = edit, .allow = allowed, .allow_count = 1};
    struct gate g = {.exercise = &x, .source = path};
    struct arena arena = {0};
    struct findings found = {0};
    gate_source(&g, &arena, &found);
    findings_release(&found);
    arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    const char *path = fuzz_file(bytes, length);
    look(path, "badge.c");
    look(path, "badge.cpp");
    return 0;
}
