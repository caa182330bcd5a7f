/*
 * `checker read asan build/runs/01.1/asan`: what a reader makes of a folder of
 * raw reports. For golden tests, and for the curious.
 */
#include "command/command.h"
#include "engine/engine.h"

#include "base/file.h"
#include "base/language.h"

#include <stdio.h>
#include <string.h>

static void print_place(const char *label, const struct stack *s)
{
    for (size_t i = 0; i < s->count; i++) {
        const struct frame *f = &s->frame[i];
        if (!f->file)
            continue;
        printf("  %s %s:%d %s\n", label, base_name_of(f->file), f->line,
               f->function ? f->function : "?");
        return;
    }
}

static void print_finding(const struct finding *f)
{
    printf("%s %s%s%s: %s\n", f->code->id, f->code->kind, f->test ? " in test " : "",
           f->test ? f->test : "", f->words ? f->words : f->code->name);
    if (f->file)
        printf("  at %s:%d %s\n", f->file, f->line, f->function ? f->function : "?");
    print_place("at", &f->at);
    print_place("allocated", &f->allocated);
    print_place("freed", &f->freed);
}

enum status command_read(const struct words *words, struct error *e)
{
    enum engine_id id;
    language_english();
    if (!words_left(words, 2, 2, e))
        return STATUS_USAGE;
    if (!engine_named(words->word[0], &id) || !engine_table[id].read) {
        error_set(e, "\"%s\" is no engine with reports; they are gcc, clang, tests, asan, "
                  "memcheck and refused.", words->word[0]);
        return STATUS_USAGE;
    }
    struct text folder = {0};
    if (words->word[1][0] != '/')
        text_addf(&folder, "%s/", words->started_in);
    text_add(&folder, words->word[1]);
    struct arena arena = {0};
    struct symbols *symbols = symbols_open();
    struct reading r = {.arena = &arena, .symbols = symbols};
    bool ok = file_is_folder(text_string(&folder))
        ? engine_table[id].read(text_string(&folder), &r, e)
        : error_set(e, "%s is not a folder.", text_string(&folder));
    if (ok && r.trouble)
        ok = error_set(e, "%s", r.trouble);
    for (size_t i = 0; i < r.findings.count; i++)
        print_finding(&r.findings.item[i]);
    enum status status = !ok ? STATUS_COULD_NOT_CHECK
        : r.findings.count ? STATUS_NOT_PASSED : STATUS_PASSED;
    findings_release(&r.findings);
    symbols_close(symbols);
    arena_release(&arena);
    text_release(&folder);
    return status;
}
