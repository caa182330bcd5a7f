/* The XML files of Memcheck in a folder, one for each process. */
#include "engine/folder.h"
#include "engine/report.h"

#include "base/file.h"

#include <string.h>

/*
 * Here all tests share one process, so a leak says by its stack whose it is.
 * Blocks that are lost without a test on their stack are Check's or ours, and
 * blocks that somebody still knows are for the ledger to judge.
 */
static bool counts(const struct finding *f, const struct record *record)
{
    if (strcmp(f->code->kind, "never-released") == 0)
        return false;
    if (strcmp(f->code->kind, "leak") != 0)
        return true;
    const struct test_run *run = f->test ? record_run(record, f->test) : NULL;
    return run && run->how == HOW_PASSED;
}

static void keep_what_counts(struct reading *out, size_t first)
{
    size_t kept = first;
    for (size_t i = first; i < out->findings.count; i++) {
        struct finding *f = &out->findings.item[i];
        const char *test = test_of(&f->at, out->arena);
        f->test = test ? test : test_of(&f->allocated, out->arena);
        if (counts(f, &out->record))
            out->findings.item[kept++] = *f;
    }
    out->findings.count = kept;
}

bool read_memcheck(const char *folder, struct reading *out, struct error *e)
{
    struct folder_names names = {0};
    if (!folder_record(folder, out, e) || !folder_list(folder, &names, e))
        return false;
    bool seen = false;
    for (size_t i = 0; i < names.count; i++) {
        if (strncmp(names.name[i], "xml.", 4) != 0)
            continue;
        struct text bytes = {0};
        folder_file(folder, names.name[i], &bytes);
        size_t first = out->findings.count;
        struct report_end end = memcheck_read(text_string(&bytes), bytes.length, out->arena,
                                              &out->findings);
        seen = seen || end.state == REPORT_COMPLETE || end.state == REPORT_CUT;
        if (end.state == REPORT_TOOL_FAILED)
            out->trouble = end.trouble;
        keep_what_counts(out, first);
        text_release(&bytes);
    }
    folder_names_release(&names);
    if (!seen && !out->trouble)
        out->trouble = "Valgrind left no report; `make doctor` tells whether it works here.";
    folder_ends(out, ENGINE_MEMCHECK);
    return true;
}
