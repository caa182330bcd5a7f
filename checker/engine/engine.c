#include "engine/engine.h"

#include "base/file.h"
#include "engine/report.h"

#include <assert.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *engine_test_of(const struct stack *s, struct arena *arena)
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

/* Appends the folder's file to *out; what is missing counts as empty. */
static void read_file(const char *folder, const char *name, struct text *out)
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
    f->words = arena_printf(out->arena, "%s is called, but no function of that name is defined",
                            symbol);
}

static bool read_record(const char *folder, struct reading *out, struct error *e)
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

/* --- compilers --- */

static bool read_compiler(const char *folder, enum engine_id id, struct reading *out,
                          struct error *e)
{
    (void)e;
    struct text words = {0};
    read_file(folder, "messages", &words);
    compiler_read(text_string(&words), words.length, id, out->arena, &out->findings);
    text_release(&words);
    return true;
}

static bool read_gcc(const char *folder, struct reading *out, struct error *e)
{
    return read_compiler(folder, ENGINE_GCC, out, e);
}

static bool read_clang(const char *folder, struct reading *out, struct error *e)
{
    return read_compiler(folder, ENGINE_CLANG, out, e);
}

/* --- what the record alone says --- */

/* A failed assertion may name its code in brackets: "[MEM-23] 84 bytes ...". */
static const char *kind_of_failure(const char *message, const char **words)
{
    *words = message;
    if (message[0] != '[')
        return "wrong-result";
    char id[16] = "";
    int length = 0;
    if (sscanf(message, "[%15[A-Z0-9-]] %n", id, &length) == 1 && length > 0 && code_find(id)) {
        *words = message + length;
        return code_find(id)->kind;
    }
    return "wrong-result";
}

/* The kind of finding for a test that did not end by itself; NULL: it did. */
static const char *kind_of_end(enum how how, int number)
{
    switch (how) {
    case HOW_TIME:
        return "time-limit";
    case HOW_EXIT:
        return "ended-early";
    case HOW_PROCESSES:
        return "too-many-processes";
    case HOW_SIGNAL:
        if (number == SIGXFSZ)
            return "output-flood";
        if (number == SIGSYS)
            return "too-many-processes";
        if (number == SIGABRT)
            return "aborted";
        return "crash";
    default:
        return NULL;
    }
}

static const char *words_of_end(struct arena *arena, enum how how, int number)
{
    if (how == HOW_SIGNAL && number == SIGSYS)
        return "stopped when it tried to start a process or another program";
    if (how == HOW_SIGNAL)
        return arena_printf(arena, "ended by signal %d (%s)", number, strsignal(number));
    if (how == HOW_EXIT)
        return arena_printf(arena, "ended with exit status %d before the test was over", number);
    if (how == HOW_PROCESSES)
        return "other processes were still running when the test was over";
    return "still running when its time was up";
}

void engine_read_record(struct reading *out, enum engine_id seen_by)
{
    for (size_t i = 0; i < out->record.run_count; i++) {
        const struct test_run *run = &out->record.run[i];
        const char *kind = kind_of_end(run->how, run->number);
        const char *words = NULL;
        if (run->how == HOW_FAILED)
            kind = kind_of_failure(run->message, &words);
        else if (kind)
            words = words_of_end(out->arena, run->how, run->number);
        if (!kind)
            continue;
        struct finding *f = findings_add(&out->findings, kind, seen_by);
        f->test = run->name;
        f->file = "tests.c";
        f->line = run->line;
        f->function = run->name;
        f->words = words;
    }
}

static bool read_tests(const char *folder, struct reading *out, struct error *e)
{
    if (!read_record(folder, out, e))
        return false;
    engine_read_record(out, ENGINE_TESTS);
    return true;
}

/* --- which leaks count --- */

/*
 * A leak counts when the test came to its end: a failed assertion jumps over
 * the test's own free, and so does an exit.
 */
static void drop_leaks(struct reading *out, size_t first)
{
    size_t kept = first;
    for (size_t i = first; i < out->findings.count; i++) {
        if (strcmp(out->findings.item[i].code->kind, "leak") != 0)
            out->findings.item[kept++] = out->findings.item[i];
    }
    out->findings.count = kept;
}

/* --- the ledger --- */

/*
 * Blocks that the learner's code made and nobody had released when the test
 * was over. Those that are lost are told by the tools too; these facts settle
 * the ones that a static variable still knows.
 */
static bool read_ledger(const char *folder, struct reading *out, struct error *e)
{
    if (!read_record(folder, out, e))
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

/* --- sanitizer reports --- */

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

/*
 * "report-03-0.712": test 3, nothing refused; "refused-03-2.712": its second
 * allocation refused. False: the name is none of ours.
 */
static bool parse_name(const char *name, const char *prefix, unsigned *test, unsigned *refused)
{
    size_t length = strlen(prefix);
    return strncmp(name, prefix, length) == 0
        && sscanf(name + length, "-%u-%u.", test, refused) == 2;
}

/* Reads what was said about a test that ended like that. */
static void read_sanitizer_report(const char *folder, const char *name, const char *test,
                                  enum how how, struct reading *out)
{
    struct text bytes = {0};
    read_file(folder, name, &bytes);
    size_t first = out->findings.count;
    struct report_end end = asan_read(text_string(&bytes), bytes.length, out->arena,
                                      &out->findings);
    if (end.state == REPORT_TOOL_FAILED)
        out->trouble = end.trouble;
    if (how != HOW_PASSED)
        drop_leaks(out, first);
    fill_symbols(out, first);
    for (size_t i = first; i < out->findings.count; i++)
        out->findings.item[i].test = test;
    text_release(&bytes);
}

static const struct test_run *run_number(const struct record *r, unsigned index)
{
    return index < r->run_count ? &r->run[index] : NULL;
}

static bool read_asan(const char *folder, struct reading *out, struct error *e)
{
    struct folder_names names = {0};
    if (!read_record(folder, out, e) || !folder_list(folder, &names, e))
        return false;
    for (size_t i = 0; i < names.count; i++) {
        unsigned test, refused;
        if (!parse_name(names.name[i], "report", &test, &refused))
            continue;
        const struct test_run *run = run_number(&out->record, test);
        if (run)
            read_sanitizer_report(folder, names.name[i], run->name, run->how, out);
    }
    folder_names_release(&names);
    engine_read_record(out, ENGINE_ASAN);
    return true;
}

/* --- refused allocations --- */

static const struct test_sweep *find_sweep(const struct record *r, const char *name,
                                           unsigned refused)
{
    for (size_t i = 0; name && i < r->sweep_count; i++) {
        if (r->sweep[i].refused == refused && strcmp(r->sweep[i].name, name) == 0)
            return &r->sweep[i];
    }
    return NULL;
}

/* Says of a finding which refusal led to it. */
static void mark_refused(struct finding *f, const struct test_sweep *s, struct reading *out)
{
    f->test = s->name;
    f->refused = s->refused;
    f->refusable = s->total;
    f->refused_bytes = s->bytes;
    f->witnesses = 1u << ENGINE_REFUSED;
    struct frame *where = stack_push(&f->refused_at, out->arena);
    where->module = out->record.object;
    where->offset = s->offset;
    symbols_fill(out->symbols, &f->refused_at, out->arena);
}

/* What a report means when an allocation was refused before it. */
static const struct code *code_when_refused(const struct code *code)
{
    if (strcmp(code->kind, "null-dereference") == 0)
        return code_of_kind("unchecked-allocation");
    return code;
}

static void read_refused_report(const char *folder, const char *name,
                                const struct test_sweep *s, struct reading *out)
{
    size_t first = out->findings.count;
    read_sanitizer_report(folder, name, s->name, s->how, out);
    for (size_t i = first; i < out->findings.count; i++) {
        struct finding *f = &out->findings.item[i];
        f->code = code_when_refused(f->code);
        mark_refused(f, s, out);
    }
}

/* Has a report of this very run been read already? */
static bool has_report(const struct reading *r, const struct test_sweep *s)
{
    for (size_t i = 0; i < r->findings.count; i++) {
        const struct finding *f = &r->findings.item[i];
        if (f->refused == s->refused && f->test && strcmp(f->test, s->name) == 0)
            return true;
    }
    return false;
}

static const char *kind_of_refused_end(const struct test_sweep *s)
{
    switch (s->how) {
    case HOW_FAILED:
        return "wrong-when-refused";
    case HOW_EXIT:
        return "gives-up-when-refused";
    case HOW_SIGNAL:
        return s->number == SIGABRT ? "gives-up-when-refused" : "unchecked-allocation";
    default:
        return kind_of_end(s->how, s->number);
    }
}

static void read_refused_ends(struct reading *out)
{
    for (size_t i = 0; i < out->record.sweep_count; i++) {
        const struct test_sweep *s = &out->record.sweep[i];
        const char *kind = kind_of_refused_end(s);
        if (!kind || has_report(out, s))
            continue;
        struct finding *f = findings_add(&out->findings, kind, ENGINE_REFUSED);
        f->words = s->how == HOW_FAILED ? s->message
                                        : words_of_end(out->arena, s->how, s->number);
        mark_refused(f, s, out);
        if (s->how == HOW_FAILED) {
            f->file = "tests.c";
            f->function = s->name;
        }
    }
}

static bool read_refused(const char *folder, struct reading *out, struct error *e)
{
    struct folder_names names = {0};
    if (!read_record(folder, out, e) || !folder_list(folder, &names, e))
        return false;
    for (size_t i = 0; i < names.count; i++) {
        unsigned test, refused;
        if (!parse_name(names.name[i], "refused", &test, &refused))
            continue;
        const struct test_run *run = run_number(&out->record, test);
        const struct test_sweep *s = find_sweep(&out->record, run ? run->name : NULL, refused);
        if (s)
            read_refused_report(folder, names.name[i], s, out);
    }
    folder_names_release(&names);
    read_refused_ends(out);
    return true;
}

/* --- Memcheck --- */

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
        const char *test = engine_test_of(&f->at, out->arena);
        f->test = test ? test : engine_test_of(&f->allocated, out->arena);
        if (counts(f, &out->record))
            out->findings.item[kept++] = *f;
    }
    out->findings.count = kept;
}

static bool read_memcheck(const char *folder, struct reading *out, struct error *e)
{
    struct folder_names names = {0};
    if (!read_record(folder, out, e) || !folder_list(folder, &names, e))
        return false;
    bool seen = false;
    for (size_t i = 0; i < names.count; i++) {
        if (strncmp(names.name[i], "xml.", 4) != 0)
            continue;
        struct text bytes = {0};
        read_file(folder, names.name[i], &bytes);
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
    engine_read_record(out, ENGINE_MEMCHECK);
    return true;
}

const struct engine engine_table[ENGINE_COUNT] = {
    [ENGINE_GCC] = {ENGINE_GCC, STAGE_BUILD, "warnings of gcc", read_gcc},
    [ENGINE_CLANG] = {ENGINE_CLANG, STAGE_BUILD, "warnings of clang", read_clang},
    [ENGINE_TESTS] = {ENGINE_TESTS, STAGE_TESTS, "the tests of the contract", read_tests},
    [ENGINE_LEDGER] = {ENGINE_LEDGER, STAGE_TESTS, "the record of every allocation", read_ledger},
    [ENGINE_ASAN] = {ENGINE_ASAN, STAGE_ASAN, "AddressSanitizer, LeakSanitizer and UBSan",
                     read_asan},
    [ENGINE_MEMCHECK] = {ENGINE_MEMCHECK, STAGE_MEMCHECK, "Valgrind's Memcheck", read_memcheck},
    [ENGINE_REFUSED] = {ENGINE_REFUSED, STAGE_REFUSED, "allocations refused one by one",
                        read_refused},
    [ENGINE_ANSWERS] = {ENGINE_ANSWERS, STAGE_ANSWERS, "questions answered in a file", NULL},
};
