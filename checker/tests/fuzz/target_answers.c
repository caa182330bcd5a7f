/* The learner's answers to an exercise of two questions. */
#include "engine/answers.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct answer_line lines[] = {{"function", "badge_line"}, {"bytes", "24"}};
    /* the folder is the root: paths in memory are absolute */
    struct exercise x = {.answers_file = fuzz_file(bytes, length), .answer = lines,
                         .answer_count = 2};
    struct arena arena = {0};
    struct reading r = {.arena = &arena};
    size_t right = 0;
    answers_read(&x, "", &r, &right);
    if (right + r.findings.count != x.answer_count)
        abort();
    findings_release(&r.findings);
    arena_release(&arena);
    return 0;
}
