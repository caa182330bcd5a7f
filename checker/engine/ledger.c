/*
 * The ledger: what the learner's code asked of the heap, whether that was more
 * than its manifest allows, what it released wrongly, and what it still held
 * when a test was over.
 */
#include "base/language.h"
#include "engine/folder.h"

#include <string.h>

/*
 * Blocks that nobody had released. Those that are lost are told by the tools
 * too; these facts settle the ones that a static variable still knows.
 */
static void read_held(struct reading *out)
{
    for (size_t i = 0; i < out->record.held_count; i++) {
        const struct test_held *held = &out->record.held[i];
        struct finding *f = findings_add(&out->findings, "never-released", ENGINE_LEDGER);
        f->test = held->name;
        f->leaked_bytes = held->bytes;
        f->leaked_blocks = 1;
        f->words = "still held by somebody when the test was over";
        folder_calls(&f->allocated, held->offset, held->around, out);
    }
}

static void read_mismatches(struct reading *out)
{
    for (size_t i = 0; i < out->record.mismatch_count; i++) {
        const struct test_mismatch *m = &out->record.mismatch[i];
        struct finding *f = findings_add(&out->findings, "mismatched-free", ENGINE_LEDGER);
        f->test = m->name;
        f->has_block = true;
        f->block_bytes = m->bytes;
        f->words = arena_printf(out->arena, _("made by %s, released by the partner of %s"), m->made,
                                m->released);
        folder_calls(&f->at, m->released_offset, "", out);
        folder_calls(&f->allocated, m->made_offset, "", out);
    }
}

/* --- bounds --- */

static void exceed(struct reading *out, const struct test_counts *c, const char *what,
                   size_t asked, size_t enough)
{
    if (enough == 0 || asked <= enough)
        return;
    struct finding *f = findings_add(&out->findings, "asks-for-too-much", ENGINE_LEDGER);
    f->test = c->name;
    f->words = arena_printf(out->arena, _("%zu %s where %zu are enough"), asked, what, enough);
    folder_calls(&f->at, c->offset, "", out);
}

/* Only of a test that passed: another may have asked again, or not at all. */
static void read_bounds(struct reading *out)
{
    const struct exercise *x = out->exercise;
    for (size_t i = 0; x && i < x->bound_count; i++) {
        const struct bound *b = &x->bound[i];
        const struct test_run *run = record_run(&out->record, b->test);
        if (!run && out->record.complete)
            out->trouble = arena_printf(out->arena, _("The manifest has a bound for the test %s, "
                                                      "which is not there."),
                                        b->test);
        bool passed = run && run->how == HOW_PASSED;
        for (size_t j = 0; passed && j < out->record.counts_count; j++) {
            const struct test_counts *c = &out->record.counts[j];
            if (strcmp(c->name, b->test) != 0)
                continue;
            exceed(out, c, "allocations were made", c->allocations + c->reallocations,
                   b->allocations);
            exceed(out, c, "bytes were asked for", c->bytes, b->bytes);
            exceed(out, c, "bytes were held at once", c->peak, b->peak);
            exceed(out, c, "bytes were copied by growing", c->copied, b->copied);
        }
    }
}

bool read_ledger(const char *folder, struct reading *out, struct error *e)
{
    if (!folder_record(folder, out, e))
        return false;
    read_held(out);
    read_mismatches(out);
    read_bounds(out);
    return true;
}
