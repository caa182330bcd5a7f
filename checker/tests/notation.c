#include "tests/notation.h"

#include <string.h>

static bool is_program(const struct frame *f)
{
    if (f->file)
        return strstr(f->file, "programs/") != NULL;
    return !f->function && f->module && !strstr(f->module, ".so");
}

static const struct frame *frame_to_show(const struct stack *s)
{
    for (size_t i = 0; i < s->count; i++) {
        if (is_program(&s->frame[i]))
            return &s->frame[i];
    }
    return s->count > 0 ? &s->frame[0] : NULL;
}

static void add_stack(struct text *out, const char *name, const struct stack *s)
{
    const struct frame *f = frame_to_show(s);
    if (!f)
        return;
    text_addf(out, " %s=", name);
    if (f->function)
        text_add(out, f->function);
    else if (f->offset > 0)
        text_add(out, "+");
    if (f->file)
        text_addf(out, "@%s:%d", base_name_of(f->file), f->line);
    else if (f->module)
        text_addf(out, "@%s", base_name_of(f->module));
}

static void add_place(struct text *out, const struct finding *f)
{
    static const char *const sides[] = {"unknown", "before", "inside", "after"};
    static const char *const accesses[] = {"", "read", "write"};
    if (f->access != ACCESS_NONE)
        text_addf(out, " %s", accesses[f->access]);
    if (f->access_bytes > 0)
        text_addf(out, "=%zu%s", f->access_bytes, f->range ? " range" : "");
    if (f->has_block)
        text_addf(out, " %s=%zu block=%zu", sides[f->side], f->distance, f->block_bytes);
    if (f->variable)
        text_addf(out, " variable=%s", f->variable);
}

void notation_add(struct text *out, const struct finding *f)
{
    text_add(out, f->code->kind);
    add_place(out, f);
    if (f->leaked_blocks > 0)
        text_addf(out, " leaked=%zu/%zu%s", f->leaked_bytes, f->leaked_blocks,
                  f->indirect ? " indirect" : "");
    if (f->file)
        text_addf(out, " file=%s:%d", base_name_of(f->file), f->line);
    if (f->function)
        text_addf(out, " function=%s", f->function);
    add_stack(out, "at", &f->at);
    add_stack(out, "allocated", &f->allocated);
    add_stack(out, "freed", &f->freed);
    add_stack(out, "other", &f->other);
    text_addf(out, " | %s\n", f->words ? f->words : "");
}

void notation_add_report(struct text *out, const struct findings *list, struct report_end end)
{
    static const char *const states[] = {"complete", "empty", "cut", "tool failed"};
    for (size_t i = 0; i < list->count; i++)
        notation_add(out, &list->item[i]);
    text_addf(out, "state %s%s%s\n", states[end.state], end.trouble ? ": " : "",
              end.trouble ? end.trouble : "");
}
