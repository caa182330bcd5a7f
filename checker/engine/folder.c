#include "engine/folder.h"

#include "base/file.h"
#include "base/language.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void folder_file(const char *folder, const char *name, struct text *out)
{
    struct text path = {0};
    struct error ignored;
    text_addf(&path, "%s/%s", folder, name);
    file_read(text_string(&path), FILE_LIMIT, out, &ignored);
    text_release(&path);
}

/*
 * A function that is called and nowhere defined shows itself when the host
 * loads the object, because its own symbols are only known there.
 */
static bool is_link_error(const struct record *r)
{
    return r->trouble && strstr(r->trouble, ": undefined symbol: ");
}

static void read_link_error(struct reading *out)
{
    const char *symbol = strstr(out->record.trouble, "symbol: ") + strlen("symbol: ");
    struct finding *f = findings_add(&out->findings, "does-not-compile", ENGINE_TESTS);
    f->function = symbol;
    f->words = arena_printf(out->arena, _("%s is called, but no function of that name is defined"),
                            symbol);
}

bool folder_record(const char *folder, struct reading *out, struct error *e)
{
    struct text path = {0};
    text_addf(&path, "%s/record", folder);
    bool ok = record_read(text_string(&path), &out->record, out->arena, e);
    text_release(&path);
    if (!ok)
        return false;
    if (is_link_error(&out->record))
        read_link_error(out);
    else if (out->record.trouble)
        out->trouble = out->record.trouble;
    else if (!out->record.complete)
        out->trouble = "The host that runs the tests ended before it was done.";
    return true;
}

static void push_call(struct stack *s, uint64_t offset, struct reading *out)
{
    struct frame *call = stack_push(s, out->arena);
    call->module = out->record.object;
    call->offset = offset;
}

void folder_calls(struct stack *s, uint64_t offset, const char *around, struct reading *out)
{
    push_call(s, offset, out);
    while (*around == ',') {
        char *end;
        push_call(s, strtoull(around + 1, &end, 16), out);
        around = end;
    }
    symbols_fill(out->symbols, s, out->arena);
}

const char *test_of(const struct stack *s, struct arena *arena)
{
    for (size_t i = 0; i < s->count; i++) {
        const struct frame *f = &s->frame[i];
        size_t length = f->function ? strlen(f->function) : 0;
        if (length > 3 && strcmp(f->function + length - 3, "_fn") == 0 && f->file
            && strcmp(base_name_of(f->file), "tests.c") == 0)
            return arena_copy_bytes(arena, f->function, length - 3);
    }
    return NULL;
}
