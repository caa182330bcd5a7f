/* The ledger: what the learner's code still held when a test was over. */
#include "engine/folder.h"

/*
 * Blocks that the learner's code made and nobody had released when the test
 * was over. Those that are lost are told by the tools too; these facts settle
 * the ones that a static variable still knows.
 */
bool read_ledger(const char *folder, struct reading *out, struct error *e)
{
    if (!folder_record(folder, out, e))
        return false;
    for (size_t i = 0; i < out->record.held_count; i++) {
        const struct test_held *held = &out->record.held[i];
        struct finding *f = findings_add(&out->findings, "never-released", ENGINE_LEDGER);
        f->test = held->name;
        f->leaked_bytes = held->bytes;
        f->leaked_blocks = 1;
        f->words = "still held by somebody when the test was over";
        struct frame *made = stack_push(&f->allocated, out->arena);
        made->module = out->record.object;
        made->offset = held->offset;
        symbols_fill(out->symbols, &f->allocated, out->arena);
    }
    return true;
}
