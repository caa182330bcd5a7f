/* The reports of ThreadSanitizer in a folder, test by test. */
#include "engine/folder.h"
#include "engine/report.h"

#include "base/file.h"

/* The tool knew only where the variable lies; its module knows what it is called. */
static void name_variable(struct finding *f)
{
    if (f->has_block || f->variable || f->allocated.count != 1)
        return;
    f->variable = f->allocated.frame[0].function;
    f->allocated = (struct stack){0};
}

bool read_tsan(const char *folder, struct reading *out, struct error *e)
{
    struct folder_names names = {0};
    if (!folder_record(folder, out, e) || !folder_list(folder, &names, e))
        return false;
    for (size_t i = 0; i < names.count; i++) {
        unsigned test, refused;
        const struct test_run *run;
        struct text bytes = {0};
        if (!report_name(names.name[i], "report", &test, &refused)
            || (run = run_number(&out->record, test)) == NULL)
            continue;
        folder_file(folder, names.name[i], &bytes);
        size_t first = out->findings.count;
        struct report_end end = tsan_read(text_string(&bytes), bytes.length, out->arena,
                                          &out->findings);
        if (end.state == REPORT_TOOL_FAILED)
            out->trouble = end.trouble;
        for (size_t j = first; j < out->findings.count; j++) {
            struct finding *f = &out->findings.item[j];
            f->test = run->name;
            symbols_fill(out->symbols, &f->at, out->arena);
            symbols_fill(out->symbols, &f->other, out->arena);
            symbols_fill(out->symbols, &f->allocated, out->arena);
            name_variable(f);
        }
        text_release(&bytes);
    }
    folder_names_release(&names);
    folder_ends(out, ENGINE_TSAN);
    return true;
}
