/* What happened when allocations were refused, one by one. */
#include "base/language.h"
#include "engine/folder.h"

#include "base/file.h"

#include <signal.h>
#include <string.h>

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
    folder_calls(&f->refused_at, s->offset, s->around, out);
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
    folder_report(folder, name, s->name, leaks_count(s->how, s->message), out);
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

/*
 * A C++ program that catches no std::bad_alloc ends by the language's own rule
 * (C++17 [except.terminate]), with a message: that is its error status.
 */
static bool is_uncaught_bad_alloc(const char *folder, const struct test_sweep *s)
{
    static const char sentence[] = "terminate called after throwing an instance of 'std::bad_alloc'";
    struct text name = {0}, output = {0};
    text_addf(&name, "output-00-%u", s->refused);
    folder_file(folder, text_string(&name), &output);
    bool uncaught = s->number == SIGABRT && strstr(text_string(&output), sentence);
    text_release(&name);
    text_release(&output);
    return uncaught;
}

static void read_refused_ends(const char *folder, struct reading *out)
{
    bool is_program = out->exercise && out->exercise->is_program;
    for (size_t i = 0; i < out->record.sweep_count; i++) {
        const struct test_sweep *s = &out->record.sweep[i];
        const char *kind = kind_of_refused_end(s);
        if (!kind || has_report(out, s) || (is_program && is_uncaught_bad_alloc(folder, s)))
            continue;
        struct finding *f = findings_add(&out->findings, kind, ENGINE_REFUSED);
        f->words = s->how == HOW_FAILED || s->how == HOW_THREW ? s->message
                                        : words_of_end(out->arena, s->how, s->number);
        mark_refused(f, s, out);
        folder_threw(s->name, s->refused, f, out);
        if (s->how == HOW_FAILED) {
            f->file = "tests.c";
            f->function = s->name;
        }
    }
}

/*
 * Past a number of allocations the host refuses no more of them: what comes
 * behind was not seen. A test is made for few of them; a program is not.
 */
static void read_unseen(struct reading *out)
{
    if (out->exercise && out->exercise->is_program)
        return;
    for (size_t i = 0; i < out->record.sweep_count; i++) {
        const struct test_sweep *s = &out->record.sweep[i];
        bool last = i + 1 == out->record.sweep_count || strcmp(s[1].name, s->name) != 0;
        if (!last || s->refused >= s->total)
            continue;
        struct finding *f = findings_add(&out->findings, "asks-for-too-much", ENGINE_REFUSED);
        f->words = arena_printf(out->arena, _("%u allocations were made in one test, of which the "
                                              "first %u were refused one by one"),
                                s->total, s->refused);
        f->test = f->function = s->name;
        f->file = "tests.c";
    }
}

/* Ran out of time before all was tried: that is nobody's bug, and no pass. */
static bool is_whole(const struct record *r, struct error *e)
{
    for (size_t i = 0; i < r->sweep_count; i++) {
        if (r->sweep[i].how == HOW_NOT_RUN)
            return error_set(e, _("The time was up before every allocation had been refused."));
    }
    return true;
}

/* A test that is to be swept and is not there would be no stage at all, and nobody would know. */
static void check_names(struct reading *out)
{
    const struct exercise *x = out->exercise;
    for (size_t i = 0; x && i < x->refused_test_count; i++) {
        if (out->record.complete && !record_run(&out->record, x->refused_test[i]))
            out->trouble = arena_printf(out->arena, _("The manifest wants allocations refused in "
                                                      "the test %s, which is not there."),
                                        x->refused_test[i]);
    }
}

bool read_refused(const char *folder, struct reading *out, struct error *e)
{
    struct folder_names names = {0};
    if (!folder_record(folder, out, e) || !folder_list(folder, &names, e))
        return false;
    check_names(out);
    for (size_t i = 0; i < names.count; i++) {
        unsigned test, refused;
        if (!report_name(names.name[i], "refused", &test, &refused))
            continue;
        const struct test_run *run = run_number(&out->record, test);
        const struct test_sweep *s = find_sweep(&out->record, run ? run->name : NULL, refused);
        if (s)
            read_refused_report(folder, names.name[i], s, out);
    }
    folder_names_release(&names);
    read_refused_ends(folder, out);
    read_unseen(out);
    return is_whole(&out->record, e);
}
