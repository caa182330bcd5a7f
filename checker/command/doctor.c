/*
 * `checker doctor`: gives each tool a program whose illness is known, and one
 * that is healthy, and says what can be trusted on this machine.
 */
#include "base/language.h"
#include "command/command.h"

#include "base/file.h"
#include "box/box.h"
#include "build/toolchain.h"
#include "engine/report.h"
#include "engine/symbols.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One program under one tool, and what the tool must say. */
struct trial {
    const char *says;           /* what a good answer proves */
    const char *program;        /* checker/doctor/PROGRAM.c */
    enum variant_id variant;
    bool valgrind;
    const char *kind;           /* the finding that must come; NULL: none may */
    const char *function;       /* where it must be placed: proves debug info */
    const char *graded;         /* what rests on it */
};

static const struct trial trials[] = {
    {N_("a clean program has no ASan report"), "clean", VARIANT_ASAN, false, NULL, NULL, "asan"},
    {N_("ASan sees an overflow, with its line"), "overflow", VARIANT_ASAN, false,
     "heap-buffer-overflow", "overflow", "asan"},
    {N_("LeakSanitizer sees a lost block"), "leak", VARIANT_ASAN, false, "leak", "lose", "asan"},
    {N_("a clean program has no Memcheck report"), "clean", VARIANT_PLAIN, true, NULL, NULL,
     "memcheck"},
    {N_("Memcheck sees an uninitialised value, with its line"), "uninitialised", VARIANT_PLAIN, true,
     "uninitialised-value", "decide", "memcheck"},
    {N_("Memcheck sees a lost block"), "leak", VARIANT_PLAIN, true, "leak", "lose", "memcheck"},
};

static bool run_box(const struct box *box, struct box_end *end, struct error *e)
{
    struct box_run run;
    if (!box_start(box, &run, e))
        return false;
    box_wait(&run, end);
    if (end->missing)
        return error_set(e, _("%s is missing; make setup installs it"), box->argv[0]);
    return true;
}

static bool compile(const struct trial *t, const char *folder, struct error *e)
{
    struct toolchain tools = toolchain_default();
    struct variant v = toolchain_variant(&tools, t->variant);
    struct flags flags = variant_flags(&v, LANGUAGE_C);
    struct text source = {0}, output = {0}, program = {0};
    text_addf(&source, "checker/doctor/%s.c", t->program);
    text_addf(&program, "%s/program", folder);
    text_addf(&output, "%s/messages", folder);
    const char *argv[40] = {v.compiler};
    unsigned n = 1;
    for (unsigned i = 0; i < flags.count; i++)
        argv[n++] = flags.flag[i];
    argv[n++] = text_string(&source);
    argv[n++] = "-o";
    argv[n] = text_string(&program);
    struct box box = {.argv = argv, .output = text_string(&output), .seconds = 60};
    struct box_end end;
    bool ok = run_box(&box, &end, e);
    if (ok && (end.signal || end.exit_status))
        ok = error_set(e, _("%s cannot build %s"), v.compiler, text_string(&source));
    text_release(&source);
    text_release(&output);
    text_release(&program);
    return ok;
}

static bool start(const struct trial *t, const char *folder, struct error *e)
{
    static const char *const asan[] = {
        "ASAN_OPTIONS=detect_leaks=1:symbolize=0:exitcode=99",
        "LSAN_OPTIONS=use_stacks=0:use_registers=0", NULL,
    };
    const char *plain[] = {"./program", NULL};
    const char *memcheck[] = {"valgrind", "--xml=yes", "--xml-file=xml", "--leak-check=full",
                              "--quiet", "--track-origins=yes", "./program", NULL};
    struct text output = {0};
    text_addf(&output, "%s/report", folder);
    struct box box = {.argv = t->valgrind ? memcheck : plain, .add = t->valgrind ? NULL : asan,
                      .folder = folder, .output = text_string(&output), .seconds = 60};
    struct box_end end;
    bool ok = run_box(&box, &end, e);
    if (ok && end.timed_out)
        ok = error_set(e, _("it did not end within a minute"));
    text_release(&output);
    return ok;
}

static bool is_placed(const struct finding *f, const char *function)
{
    const struct stack *stacks[] = {&f->at, &f->allocated};
    for (size_t i = 0; i < 2; i++) {
        for (size_t j = 0; j < stacks[i]->count; j++) {
            const struct frame *frame = &stacks[i]->frame[j];
            if (frame->function && strcmp(frame->function, function) == 0 && frame->line > 0)
                return true;
        }
    }
    return false;
}

static bool judge(const struct trial *t, const struct findings *found, struct error *e)
{
    if (!t->kind) {
        return found->count == 0
            || error_set(e, _("it reported \"%s\" in a clean program"), found->item[0].code->name);
    }
    bool seen = false;
    for (size_t i = 0; i < found->count; i++) {
        if (strcmp(found->item[i].code->kind, t->kind) != 0)
            continue;
        seen = true;
        if (is_placed(&found->item[i], t->function))
            return true;
    }
    return error_set(e, seen ? _("it cannot read the debug information: no function and line")
                             : _("it reported nothing of the kind"));
}

static bool read_report(const struct trial *t, const char *folder, struct error *e)
{
    struct text path = {0}, bytes = {0};
    struct arena arena = {0};
    struct findings found = {0};
    struct symbols *symbols = symbols_open();
    struct report_end end = {REPORT_EMPTY, NULL};
    text_addf(&path, "%s/%s", folder, t->valgrind ? "xml" : "report");
    bool ok = file_read(text_string(&path), FILE_LIMIT, &bytes, e);
    if (ok)
        end = t->valgrind
            ? memcheck_read(text_string(&bytes), bytes.length, &arena, &found)
            : asan_read(text_string(&bytes), bytes.length, &arena, &found);
    for (size_t i = 0; i < found.count; i++) {
        symbols_fill(symbols, &found.item[i].at, &arena);
        symbols_fill(symbols, &found.item[i].allocated, &arena);
    }
    if (ok && end.state == REPORT_TOOL_FAILED)
        ok = error_set(e, "%s", end.trouble);
    else if (ok && t->valgrind && end.state != REPORT_COMPLETE)
        ok = error_set(e, _("it left no complete report"));
    ok = ok && judge(t, &found, e);
    findings_release(&found);
    symbols_close(symbols);
    arena_release(&arena);
    text_release(&path);
    text_release(&bytes);
    return ok;
}

static bool try_one(const struct trial *t, struct error *e)
{
    char folder[] = "build/doctor-XXXXXX";
    if (!folder_make("build", e))
        return false;
    if (!mkdtemp(folder))
        return error_set(e, _("no folder can be made in build"));
    bool ok = compile(t, folder, e) && start(t, folder, e) && read_report(t, folder, e);
    folder_remove(folder);
    return ok;
}

enum status command_doctor(const struct words *words, struct error *e)
{
    if (!words_left(words, 0, 0, e))
        return STATUS_USAGE;
    bool works[2] = {true, true};
    for (size_t i = 0; i < sizeof trials / sizeof *trials; i++) {
        struct error why = {{0}};
        bool ok = try_one(&trials[i], &why);
        works[trials[i].valgrind] = works[trials[i].valgrind] && ok;
        printf("  %-8s %-52s%s%s\n", ok ? _("ok") : _("BROKEN"), _(trials[i].says), ok ? "" : ": ",
               ok ? "" : why.sentence);
        fflush(stdout);
    }
    printf(_("\n  asan, refused  %s\n"), works[0] ? _("graded by clang's sanitizers") : _("not graded"));
    printf(_("  memcheck       %s\n"), works[1] ? _("graded by Valgrind") : _("not graded"));
    printf(_("  build, tests   graded by both compilers and Check\n"));
    if (works[0] && works[1])
        return STATUS_PASSED;
    error_set(e, _("A tool does not work here; a verdict without it says \"not graded\"."));
    return STATUS_COULD_NOT_CHECK;
}
