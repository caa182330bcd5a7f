/* The reports of ASan, LSan and UBSan in a folder, test by test. */
#include "engine/folder.h"
#include "engine/report.h"

#include "base/file.h"

#include <stdio.h>
#include <string.h>

static void drop_leaks(struct reading *out, size_t first)
{
    size_t kept = first;
    for (size_t i = first; i < out->findings.count; i++) {
        if (strcmp(out->findings.item[i].code->kind, "leak") != 0)
            out->findings.item[kept++] = out->findings.item[i];
    }
    out->findings.count = kept;
}

static void fill_symbols(struct reading *out, size_t first)
{
    for (size_t i = first; i < out->findings.count; i++) {
        struct finding *f = &out->findings.item[i];
        symbols_fill(out->symbols, &f->at, out->arena);
        symbols_fill(out->symbols, &f->allocated, out->arena);
        symbols_fill(out->symbols, &f->freed, out->arena);
    }
    /* whose access it was is only known now that the frames have names */
    asan_mark_ranges(&out->findings, first);
}

bool report_name(const char *name, const char *prefix, unsigned *test, unsigned *refused)
{
    size_t length = strlen(prefix);
    return strncmp(name, prefix, length) == 0
        && sscanf(name + length, "-%u-%u.", test, refused) == 2;
}

bool leaks_count(enum how how, const char *message)
{
    return how == HOW_PASSED && strcmp(message, "exit") != 0;
}

void folder_report(const char *folder, const char *name, const char *test, bool leaks_count,
                   struct reading *out)
{
    struct text bytes = {0};
    folder_file(folder, name, &bytes);
    size_t first = out->findings.count;
    struct report_end end = asan_read(text_string(&bytes), bytes.length, out->arena,
                                      &out->findings);
    if (end.state == REPORT_TOOL_FAILED)
        out->trouble = end.trouble;
    if (!leaks_count)
        drop_leaks(out, first);
    fill_symbols(out, first);
    for (size_t i = first; i < out->findings.count; i++)
        out->findings.item[i].test = test;
    text_release(&bytes);
}

const struct test_run *run_number(const struct record *r, unsigned index)
{
    return index < r->run_count ? &r->run[index] : NULL;
}

bool read_asan(const char *folder, struct reading *out, struct error *e)
{
    struct folder_names names = {0};
    if (!folder_record(folder, out, e) || !folder_list(folder, &names, e))
        return false;
    for (size_t i = 0; i < names.count; i++) {
        unsigned test, refused;
        if (!report_name(names.name[i], "report", &test, &refused))
            continue;
        const struct test_run *run = run_number(&out->record, test);
        if (run)
            folder_report(folder, names.name[i], run->name,
                          leaks_count(run->how, run->message), out);
    }
    folder_names_release(&names);
    folder_ends(out, ENGINE_ASAN);
    return true;
}
