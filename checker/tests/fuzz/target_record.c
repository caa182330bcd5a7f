/* The host's record, and what tests, ledger and refusals make of it. */
#include "engine/folder.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char folder[] = "run";

/* A folder whose record is the file in memory. */
static void make_folder(const char *record)
{
    mkdir(folder, 0755);
    unlink("run/record");
    if (symlink(record, "run/record") != 0)
        abort();
}

static void look(enum engine_id id, bool is_program)
{
    struct bound bound = {.test = "a_copy_is_made", .allocations = 1, .bytes = 16, .peak = 16,
                          .copied = 1};
    struct exercise x = {.is_program = is_program, .bound = &bound, .bound_count = 1};
    struct arena arena = {0};
    struct symbols *symbols = symbols_open();
    struct reading r = {.arena = &arena, .symbols = symbols, .exercise = &x};
    struct error e;
    engine_table[id].read(folder, &r, &e);
    for (size_t i = 0; i < r.findings.count; i++) {
        if (!r.findings.item[i].code)
            abort();
    }
    findings_release(&r.findings);
    symbols_close(symbols);
    arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    make_folder(fuzz_file(bytes, length));
    look(ENGINE_TESTS, false);
    look(ENGINE_LEDGER, false);
    look(ENGINE_REFUSED, false);
    look(ENGINE_REFUSED, true);
    return 0;
}
