#include "base/language.h"
#include "program/program.h"

#include "base/file.h"
#include "build/build.h"
#include "build/versions.h"
#include "program/commands.h"
#include "program/ends.h"
#include "program/host.h"
#include "program/link.h"
#include "program/make.h"
#include "program/stages.h"
#include "run/folder.h"
#include "run/settings.h"
#include "verdict/examination.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* One variant on its way. */
struct lane {
    struct make make;
    struct error trouble;          /* its sentence is empty while all is well */
};

struct work {
    const struct program *program;
    const char *folder;            /* absolute: of the run */
    char nonce[20];
    struct exercise *exercise;     /* as which the program is posed; the arena's */
    struct lane lane[VARIANT_COUNT];
    struct program_host host[ENGINE_COUNT];
    struct error trouble[ENGINE_COUNT];
    bool compiled;                 /* by both, as far as both are there */
    bool came_back;                /* the plain run ended by itself */
};

static void say(const struct work *w, const char *stage)
{
    if (w->program->progress)
        w->program->progress(stage);
}

/* --- making --- */

static void make_lane(struct work *w, enum variant_id id)
{
    struct lane *l = &w->lane[id];
    l->make = (struct make){.program = w->program, .folder = w->folder,
                            .variant = toolchain_variant(&w->program->tools, id)};
    make_program(&l->make, &l->trouble);
}

static bool is_ready(const struct work *w, enum variant_id id)
{
    return w->lane[id].make.accepted && !w->lane[id].trouble.sentence[0];
}

/* A compiler that is missing refuses nothing. */
static bool is_refused(const struct work *w, enum variant_id id)
{
    return !w->lane[id].make.accepted && !w->lane[id].trouble.sentence[0];
}

/* Does the code start threads? Then somebody has to look at what they share. */
static bool has_threads(const struct work *w)
{
    static const char *const makers[] = {"pthread_create", "thrd_create", "_ZNSt6thread"};
    bool any = false;
    for (size_t i = 0; !any && i < w->program->files.count; i++) {
        struct text path = {0}, object = {0};
        struct error ignored;
        text_addf(&path, "%s/plain-%zu.o", w->folder, i);
        file_read(text_string(&path), FILE_LIMIT, &object, &ignored);
        for (size_t j = 0; j < sizeof makers / sizeof *makers; j++)
            any = any || memmem(text_string(&object), object.length, makers[j],
                                strlen(makers[j]));
        text_release(&path);
        text_release(&object);
    }
    return any;
}

/* --- running --- */

static void start(struct work *w, enum engine_id engine, enum variant_id variant)
{
    struct program_host_order order = {
        .program = w->program,
        .engine = engine,
        .path = text_string(&w->lane[variant].make.path),
        .folder = w->folder,
        .nonce = w->nonce,
    };
    if (is_ready(w, variant) && run_folder_open(w->folder, engine, &w->trouble[engine]))
        program_host_start(&w->host[engine], &order, &w->trouble[engine]);
}

static void finish(struct work *w, enum engine_id engine)
{
    if (!w->host[engine].running)
        return;
    say(w, engine_name(engine));
    program_host_finish(&w->host[engine], &w->trouble[engine]);
}

/* A program that does not end would only hang again under the tools, and slower. */
static bool comes_back(const struct work *w)
{
    struct text path = {0};
    struct arena arena = {0};
    struct record record;
    struct error ignored;
    text_addf(&path, "%s/%s/record", w->folder, engine_name(ENGINE_TESTS));
    bool back = record_read(text_string(&path), &record, &arena, &ignored) && record.complete
        && record.run_count == 1 && record.run[0].how != HOW_TIME;
    text_release(&path);
    arena_release(&arena);
    return back;
}

static void run_all(struct work *w)
{
    say(w, _("build"));
    make_lane(w, VARIANT_PLAIN);
    make_lane(w, VARIANT_ASAN);
    w->compiled = !is_refused(w, VARIANT_PLAIN) && !is_refused(w, VARIANT_ASAN)
        && (is_ready(w, VARIANT_PLAIN) || is_ready(w, VARIANT_ASAN));
    if (!w->compiled)
        return;
    start(w, ENGINE_TESTS, VARIANT_PLAIN);
    finish(w, ENGINE_TESTS);
    w->came_back = is_ready(w, VARIANT_PLAIN) ? comes_back(w) : true;
    if (!w->came_back)
        return;
    start(w, ENGINE_MEMCHECK, VARIANT_PLAIN);
    start(w, ENGINE_ASAN, VARIANT_ASAN);
    if (is_ready(w, VARIANT_PLAIN) && has_threads(w)) {
        make_lane(w, VARIANT_TSAN);
        start(w, ENGINE_TSAN, VARIANT_TSAN);
    }
    finish(w, ENGINE_ASAN);
    finish(w, ENGINE_TSAN);
    finish(w, ENGINE_MEMCHECK);
}

/* --- reading --- */

static enum variant_id variant_of(enum engine_id id)
{
    if (id == ENGINE_CLANG || id == ENGINE_ASAN || id == ENGINE_REFUSED)
        return VARIANT_ASAN;
    return id == ENGINE_TSAN ? VARIANT_TSAN : VARIANT_PLAIN;
}

/* Refusals are made under ASan, the ledger is kept in the plain run. */
static enum engine_id host_of(enum engine_id id)
{
    return id == ENGINE_REFUSED ? ENGINE_ASAN : id == ENGINE_LEDGER ? ENGINE_TESTS : id;
}

static const char *trouble_of(const struct work *w, enum engine_id id)
{
    const struct lane *l = &w->lane[variant_of(id)];
    if (l->trouble.sentence[0])
        return l->trouble.sentence;
    const char *sentence = w->trouble[host_of(id)].sentence;
    return sentence[0] ? sentence : NULL;
}

/* The tool was stopped, not the program: it came back without one. */
static void take_time_out(const struct work *w, enum engine_id id, struct reading *r)
{
    bool stopped = false;
    for (size_t i = 0; i < r->record.run_count; i++)
        stopped = stopped || r->record.run[i].how == HOW_TIME;
    /* the ledger is kept in the plain run, whose time is the program's own */
    if (!stopped || id == ENGINE_TESTS || id == ENGINE_LEDGER || id == ENGINE_REFUSED)
        return;
    size_t kept = 0;
    for (size_t i = 0; i < r->findings.count; i++) {
        if (strcmp(r->findings.item[i].code->kind, "time-limit") != 0)
            r->findings.item[kept++] = r->findings.item[i];
    }
    r->findings.count = kept;
    r->trouble = arena_printf(r->arena, "%s was stopped after %u seconds; a larger --seconds "
                              "gives it more.", engine_name(id),
                              program_host_seconds(w->program, id));
}

/* Its record has no end, for a reason that is the program's own. */
static void take_crowd(const struct work *w, enum engine_id id, struct reading *r)
{
    enum engine_id host = host_of(id);
    if (!w->host[host].crowded)
        return;
    r->trouble = id == ENGINE_REFUSED ? _("the program was stopped before this was over") : NULL;
    if (id != host)
        return;
    struct finding *f = findings_add(&r->findings, "too-many-processes", id);
    f->words = arena_printf(r->arena, _("more than %d processes at a time"), SETTINGS_PROCESSES);
}

static void read_engine(const struct work *w, enum engine_id id, struct symbols *symbols,
                        struct examination *x, struct verdict *v)
{
    struct reading *r = &x->reading[id];
    struct text folder = {0};
    struct error e = {{0}};
    text_addf(&folder, "%s/%s", w->folder, engine_name(host_of(id)));
    *r = (struct reading){.arena = &v->arena, .symbols = symbols, .exercise = w->exercise};
    x->examined[id] = true;
    const char *trouble = trouble_of(w, id);
    if (!trouble && !engine_table[id].read(text_string(&folder), r, &e))
        trouble = e.sentence;
    else if (!trouble && r->record.complete
             && (!r->record.nonce || strcmp(r->record.nonce, w->nonce) != 0))
        trouble = _("The record is not the one of this run.");
    ends_take(w->program, id, text_string(&folder), r);
    if (trouble)
        r->trouble = arena_copy(&v->arena, trouble);
    take_crowd(w, id, r);
    take_time_out(w, id, r);
    for (size_t i = 0; i < r->findings.count; i++) {
        struct finding *f = &r->findings.item[i];
        f->test = NULL;
        /* the record knows no line, only how the run ended */
        if (f->file && strcmp(f->file, "tests.c") == 0)
            f->file = f->function = NULL;
    }
    text_release(&folder);
}

/* What the compilers accepted, the linker refused. */
static void read_link(const struct work *w, enum variant_id id, struct examination *x,
                      struct verdict *v)
{
    const struct make *m = &w->lane[id].make;
    struct findings *found = &x->reading[m->variant.warnings].findings;
    for (size_t i = 0; i < found->count; i++) {
        if (found->item[i].code->severity == SEVERITY_ERROR)
            return;
    }
    if (m->accepted || w->lane[id].trouble.sentence[0])
        return;
    struct text path = {0};
    text_addf(&path, "%s/%s/messages-link", w->folder, engine_name(m->variant.warnings));
    link_read(text_string(&path), m->variant.warnings, &w->exercise->own, &v->arena, found);
    text_release(&path);
}

static bool is_examined(const struct work *w, enum engine_id id)
{
    switch (id) {
    case ENGINE_GCC:
    case ENGINE_CLANG:
        return true;
    case ENGINE_ANSWERS:
        return false;
    case ENGINE_TESTS:
    case ENGINE_LEDGER:
        return w->compiled || w->lane[VARIANT_PLAIN].trouble.sentence[0];
    case ENGINE_SPEED:
        return false;          /* nobody says how fast it must be */
    case ENGINE_TSAN:
        return w->came_back && w->lane[VARIANT_TSAN].make.program;
    case ENGINE_REFUSED:
        return w->came_back && w->program->sweep;
    default:
        return w->came_back;
    }
}

static void read_all(const struct work *w, struct examination *x, struct verdict *v)
{
    struct symbols *symbols = symbols_open();
    x->compiled = w->compiled;
    x->came_back = w->came_back;
    for (int id = 0; id < ENGINE_COUNT; id++) {
        if (is_examined(w, (enum engine_id)id))
            read_engine(w, (enum engine_id)id, symbols, x, v);
    }
    read_link(w, VARIANT_PLAIN, x, v);
    read_link(w, VARIANT_ASAN, x, v);
    symbols_close(symbols);
}

/* --- the program as an exercise --- */

static const char *title_of(const struct program *p, struct arena *arena)
{
    struct text t = {0};
    for (size_t i = 0; i < p->files.count; i++)
        text_addf(&t, "%s%s", i ? " " : "", base_name_of(p->files.word[i]));
    const char *title = arena_copy(arena, text_string(&t));
    text_release(&t);
    return title;
}

static void pose(struct work *w, struct verdict *v)
{
    const struct program *p = w->program;
    struct exercise *x = arena_array(&v->arena, 1, sizeof *x);
    x->is_program = true;
    x->id = "try";
    x->title = title_of(p, &v->arena);
    x->edit = arena_copy(&v->arena, base_name_of(p->files.word[0]));
    x->own = (struct own_files){&x->edit, 1};
    w->exercise = x;
    v->exercise = x;
    v->submission = arena_copy(&v->arena, p->files.word[0]);
}

/* Once the compiler has said what it read. */
static void take_sources(const struct work *w, struct verdict *v)
{
    struct make_files files = make_files(&w->lane[VARIANT_PLAIN].make, &v->arena);
    w->exercise->own = files.own;
    v->source = arena_array(&v->arena, files.own.count, sizeof *v->source);
    v->source_count = files.own.count;
    for (size_t i = 0; i < files.own.count; i++) {
        struct text path = {0};
        struct error ignored;
        if (files.path[i][0] != '/')
            text_addf(&path, "%s/", w->program->folder);
        text_add(&path, files.path[i]);
        v->source[i].name = files.own.name[i];
        file_read(text_string(&path), FILE_LIMIT, &v->source[i].text, &ignored);
        text_release(&path);
    }
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool draw_nonce(char *out, size_t size, struct error *e)
{
    unsigned long long number;
    if (getentropy(&number, sizeof number) != 0)
        return error_set(e, _("The system gives no random number: %s."), strerror(errno));
    snprintf(out, size, "%016llx", number);
    return true;
}

bool program_examine(const struct program *p, struct verdict *v, struct error *e)
{
    double began = now();
    *v = (struct verdict){0};
    struct room room = {0};
    struct run_folder folder = {0};
    struct work *w = arena_array(&v->arena, 1, sizeof *w);
    struct examination x = {0};
    w->program = p;
    if (!room_make(&room, e) || !run_folder_make(&folder, &room, e)
        || !draw_nonce(w->nonce, sizeof w->nonce, e)) {
        room_remove(&room);
        text_release(&folder.path);
        verdict_release(v);
        return false;
    }
    w->folder = text_string(&folder.path);
    pose(w, v);
    run_all(w);
    take_sources(w, v);
    x.exercise = w->exercise;
    read_all(w, &x, v);
    verdict_settle(&x, v);
    program_stages(&x, v);
    program_commands(p, v);
    versions_read(&p->tools, v);
    v->run_folder = run_folder_finish(&folder, p->keep ? "try" : NULL, &v->arena);
    room_remove(&room);
    for (int id = 0; id < VARIANT_COUNT; id++)
        make_release(&w->lane[id].make);
    for (int id = 0; id < ENGINE_COUNT; id++)
        findings_release(&x.reading[id].findings);
    v->seconds = now() - began;
    return true;
}
