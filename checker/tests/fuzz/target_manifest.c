/* exercise.yaml, by its schema and by what the values must mean. */
#include "base/file.h"
#include "exercise/exercise.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <unistd.h>

#define FOLDER "exercises/01-first/1-badge"

/* An exercise whose manifest is the file in memory. */
static void make_exercise(const char *manifest)
{
    struct error e;
    if (!folder_make(FOLDER, &e))
        abort();
    unlink(FOLDER "/exercise.yaml");
    if (symlink(manifest, FOLDER "/exercise.yaml") != 0)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct error e = {0};
    make_exercise(fuzz_file(bytes, length));
    struct exercise *x = exercise_open("01.1", &e);
    /* who is told nothing prints an empty line, or what lay on the stack */
    if (!x && !e.sentence[0])
        abort();
    if (x)
        exercise_close(x);
    return 0;
}
