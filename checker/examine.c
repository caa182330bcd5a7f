#include "examine.h"

#include "base/file.h"
#include "base/language.h"
#include "build/build.h"
#include "build/versions.h"
#include "engine/answers.h"
#include "engine/origins.h"
#include "film/film.h"
#include "gate/gate.h"
#include "run/folder.h"
#include "run/run.h"
#include "run/stop.h"
#include "verdict/commands.h"
#include "verdict/examination.h"
#include "verdict/store.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* One variant on its way: compiled, linked, and handed to its hosts. */
struct lane {
    struct build build;
    bool building;
    bool refused;                  /* by the gate: it is not run */
    struct findings refusals;
    struct error trouble;          /* its sentence is empty while all is well */
};

/* One engine's host on its way. */
struct post {
    struct run run;
    bool running;
    bool flooded;                  /* stopped, because it started too many processes */
    struct error trouble;
};

struct work {
    const struct examine_order *order;
    struct hosts *hosts;
    const char *folder;            /* absolute */
    struct arena *arena;           /* the verdict's */
    char nonce[20];                /* each host must hand it back at its end */
    const char *source;            /* the copy of the submission that is examined */
    bool came_back;                /* the plain run ended by itself */
    bool origins;                  /* Memcheck runs again, and keeps book of them */
    struct lane lane[VARIANT_COUNT];
    struct post post[ENGINE_COUNT];
};

static void say(const struct examine_order *order, const char *stage)
{
    if (order->progress)
        order->progress(stage);
}

static struct variant variant_of(const struct work *w, enum variant_id id)
{
    struct variant v = toolchain_variant(&w->order->tools, id);
    v.language = w->order->exercise->is_cxx ? LANGUAGE_CXX : LANGUAGE_C;
    return v;
}

/* What an engine looks at. */
static enum variant_id variant_for(enum engine_id engine)
{
    return engine == ENGINE_CLANG || engine == ENGINE_ASAN || engine == ENGINE_REFUSED
        ? VARIANT_ASAN
        : engine == ENGINE_TSAN ? VARIANT_TSAN
        : engine == ENGINE_SPEED ? VARIANT_FAST : VARIANT_PLAIN;
}

static void start_host(struct work *w, enum engine_id engine)
{
    struct post *p = &w->post[engine];
    bool origins = engine == ENGINE_MEMCHECK
        && (w->origins || origins_expected(w->order->exercise));
    struct run_order order = {
        .exercise = w->order->exercise,
        .hosts = w->hosts,
        .engine = engine,
        .variant = variant_of(w, variant_for(engine)),
        .folder = w->folder,
        .origins = origins,
        .sweep = engine == ENGINE_ASAN && w->order->exercise->points[STAGE_REFUSED] > 0,
        .film = w->order->film && engine != ENGINE_MEMCHECK,
        .nonce = w->nonce,
        .stop = w->order->stop,
    };
    p->running = run_start(&p->run, &order, &p->trouble);
}

static void start_compiler(struct work *w, enum variant_id variant)
{
    struct lane *l = &w->lane[variant];
    struct build_order order = {
        .exercise = w->order->exercise,
        .submission = w->source,
        .folder = w->folder,
        .variant = variant_of(w, variant),
    };
    l->building = build_start(&l->build, &order, &l->trouble);
}

/* Nothing of a submission runs before the gate has looked at what was compiled. */
static void pass_gate(struct work *w, enum variant_id variant)
{
    struct lane *l = &w->lane[variant];
    struct gate gate = {
        .exercise = w->order->exercise,
        .object = text_string(&l->build.own_object),
        .dependencies = text_string(&l->build.dependencies),
        .source = w->source,
        .sanitized = variant == VARIANT_ASAN || variant == VARIANT_TSAN,
        .optimised = l->build.order.variant.optimise > 0,
        .compiler = l->build.order.variant.warnings,
    };
    gate_examine(&gate, w->arena, &l->refusals);
    l->refused = l->refusals.count > 0;
}

/* Waits for a variant, begun now if need be, lets the gate look at it, and links what may be run. */
static void finish_compiler(struct work *w, enum variant_id variant)
{
    struct lane *l = &w->lane[variant];
    if (!l->building && !l->trouble.sentence[0])
        start_compiler(w, variant);
    if (l->building
        && stop_wait(w->order->stop, l->build.compiler.status, STOP_NEVER) == STOP_ASKED)
        box_stop(&l->build.compiler);
    if (l->building && !build_finish(&l->build, &l->trouble))
        l->build.accepted = false;
    if (!l->building || !l->build.accepted)
        return;
    pass_gate(w, variant);
    if (!l->refused && !build_link(&l->build, &l->trouble))
        l->build.accepted = false;
}

/* Is this variant there to be run? */
static bool is_ready(const struct work *w, enum variant_id variant)
{
    const struct lane *l = &w->lane[variant];
    return l->building && l->build.accepted && !l->refused && !l->trouble.sentence[0];
}

static void feed(struct work *w, enum engine_id engine)
{
    struct post *p = &w->post[engine];
    if (p->running && is_ready(w, variant_for(engine)) && !stop_asked(w->order->stop))
        run_feed(&p->run, text_string(&w->lane[variant_for(engine)].build.object));
}

/* Is there something to run? A variant that lacks its tool does not hold up the other. */
static bool compiled(const struct work *w)
{
    bool any = false;
    for (int id = 0; id < VARIANT_COUNT; id++) {
        const struct lane *l = &w->lane[id];
        if (l->trouble.sentence[0] || !l->building)
            continue;
        if (!l->build.accepted || l->refused)
            return false;
        any = true;
    }
    return any;
}

/* Waits for a run, begun now if need be. */
static void finish_host(struct work *w, enum engine_id id)
{
    struct post *p = &w->post[id];
    struct box_end end;
    if (!p->running)
        return;
    if (!p->run.command.length)
        feed(w, id);
    if (p->run.command.length)
        say(w->order, engine_name(id));
    run_finish(&p->run, &end);
    p->flooded = end.too_many_processes;
    if (end.missing)
        error_set(&p->trouble, _("%s is missing; `make setup` installs it."),
                  id == ENGINE_MEMCHECK ? _("valgrind") : _("The host"));
}

/*
 * Did the plain run come back by itself? A program that hangs, or starts
 * processes, would only do so again under the tools, and slower.
 */
static bool comes_back(const struct work *w)
{
    struct text path = {0};
    struct arena arena = {0};
    struct record record;
    struct error ignored;
    text_addf(&path, "%s/%s/record", w->folder, engine_name(ENGINE_TESTS));
    bool back = record_read(text_string(&path), &record, &arena, &ignored) && record.complete;
    for (size_t i = 0; back && i < record.run_count; i++)
        back = record.run[i].how != HOW_TIME && record.run[i].how != HOW_PROCESSES;
    text_release(&path);
    arena_release(&arena);
    return back;
}

/* Do races count in this exercise? */
static bool has_threads(const struct work *w)
{
    return w->order->exercise->points[STAGE_THREADS] > 0;
}

/*
 * A value that nobody set: Memcheck runs once more, with another host, and says
 * where it was made. What the first run has said is forgotten.
 */
static void look_for_origins(struct work *w)
{
    struct post *p = &w->post[ENGINE_MEMCHECK];
    bool replaced = p->run.replaced;
    struct text folder = {0};
    text_addf(&folder, "%s/%s", w->folder, engine_name(ENGINE_MEMCHECK));
    if (p->running && !p->run.order.origins && !p->flooded && !p->trouble.sentence[0]
        && !stop_asked(w->order->stop) && origins_asked(text_string(&folder))) {
        w->origins = true;
        if (run_folder_clear(w->folder, ENGINE_MEMCHECK, &p->trouble))
            start_host(w, ENGINE_MEMCHECK);
        finish_host(w, ENGINE_MEMCHECK);
        p->run.replaced = p->run.replaced || replaced;
    }
    text_release(&folder);
}

/*
 * Valgrind needs longest, cold to come up and warm to run: it starts while the
 * compilers work, and gets the plain variant while the other is still compiled.
 * Nothing is run before the gate has said yes to it. In turn, what could be begun
 * ahead waits until it is needed.
 */
static void run_all(struct work *w)
{
    bool threads = has_threads(w), speed = w->order->exercise->speed;
    bool ahead = !w->order->in_turn;
    say(w->order, _("build"));
    start_compiler(w, VARIANT_PLAIN);
    if (ahead)
        start_compiler(w, VARIANT_ASAN);
    start_host(w, ENGINE_MEMCHECK);
    start_host(w, ENGINE_ASAN);
    start_host(w, ENGINE_TESTS);
    if (ahead && threads)
        start_compiler(w, VARIANT_TSAN);
    if (threads)
        start_host(w, ENGINE_TSAN);
    if (ahead && speed)
        start_compiler(w, VARIANT_FAST);
    if (speed)
        start_host(w, ENGINE_SPEED);
    finish_compiler(w, VARIANT_PLAIN);
    finish_host(w, ENGINE_TESTS);
    bool back = is_ready(w, VARIANT_PLAIN) && comes_back(w);
    if (ahead && back)
        feed(w, ENGINE_MEMCHECK);
    finish_compiler(w, VARIANT_ASAN);
    if (threads)
        finish_compiler(w, VARIANT_TSAN);
    if (speed)
        finish_compiler(w, VARIANT_FAST);
    w->came_back = back && compiled(w);
    if (w->came_back) {
        if (ahead) {
            feed(w, ENGINE_ASAN);
            feed(w, ENGINE_TSAN);
        }
        finish_host(w, ENGINE_ASAN);
        finish_host(w, ENGINE_TSAN);
        finish_host(w, ENGINE_MEMCHECK);
        look_for_origins(w);
        /* alone: nobody else of ours is at work while it measures */
        finish_host(w, ENGINE_SPEED);
    }
    /* somebody else said no meanwhile */
    if (back && !w->came_back && stop_asked(w->order->stop))
        finish_host(w, ENGINE_MEMCHECK);
    else if (back && !w->came_back)
        run_stop(&w->post[ENGINE_MEMCHECK].run);
}

/* Whose host tells: refusals are made under ASan, the ledger is kept in the plain run. */
static enum engine_id host_of(enum engine_id id)
{
    return id == ENGINE_REFUSED ? ENGINE_ASAN : id == ENGINE_LEDGER ? ENGINE_TESTS : id;
}

/* Where an engine's trouble, if it had any, was noted. */
static const char *trouble_of(const struct work *w, enum engine_id id)
{
    const struct lane *lane = &w->lane[variant_for(id)];
    enum engine_id post = host_of(id);
    if (lane->trouble.sentence[0])
        return lane->trouble.sentence;
    return w->post[post].trouble.sentence[0] ? w->post[post].trouble.sentence : NULL;
}

static void read_engine(const struct work *w, enum engine_id id, struct symbols *symbols,
                        struct examination *x, struct verdict *v)
{
    struct reading *r = &x->reading[id];
    struct text folder = {0};
    struct error e = {{0}};
    text_addf(&folder, "%s/%s", w->folder, engine_name(host_of(id)));
    *r = (struct reading){.arena = &v->arena, .symbols = symbols,
                          .exercise = w->order->exercise};
    x->examined[id] = true;
    const char *trouble = trouble_of(w, id);
    bool flooded = w->post[id].flooded;
    if (!trouble && !flooded && !engine_table[id].read(text_string(&folder), r, &e))
        trouble = e.sentence;
    else if (!trouble && !flooded && r->record.complete
             && (!r->record.nonce || strcmp(r->record.nonce, w->nonce) != 0))
        trouble = "The record of the tests is not the one of this run.";
    if (trouble)
        r->trouble = arena_copy(&v->arena, trouble);
    if (flooded) {
        struct finding *f = findings_add(&r->findings, "too-many-processes", id);
        f->file = x->exercise->edit;
        f->words = "stopped, because it kept starting processes";
    }
    text_release(&folder);
}

/* A compiler that was stopped, or died, has said nothing that a reader knows. */
static void read_compiler_end(const struct lane *l, enum engine_id id, struct examination *x)
{
    struct findings *found = &x->reading[id].findings;
    if (!l->building || l->build.accepted || l->trouble.sentence[0])
        return;
    for (size_t i = 0; i < found->count; i++) {
        if (found->item[i].code->severity == SEVERITY_ERROR)
            return;
    }
    struct finding *f = findings_add(found, "does-not-compile", id);
    f->words = l->build.outcome.timed_out ? "the compiler was stopped: it took too long"
                                          : "the compiler ended without a message that is known";
    f->file = x->exercise->edit;
}

static void read_gate(const struct lane *l, enum engine_id id, struct examination *x)
{
    for (size_t i = 0; i < l->refusals.count; i++)
        *findings_add(&x->reading[id].findings, "not-allowed-here", id) = l->refusals.item[i];
}

/* A film that is not of this run, or not whole, is none. */
static void read_film(const struct work *w, enum engine_id id, struct symbols *symbols,
                      const struct examination *x, struct verdict *v)
{
    struct film film = *v->film;
    struct text folder = {0};
    struct error ignored;
    text_addf(&folder, "%s/%s", w->folder, engine_name(id));
    if (x->reading[id].record.complete
        && film_read(&film, text_string(&folder), &x->reading[id].record, symbols, &v->arena,
                     &ignored)
        && film.nonce && strcmp(film.nonce, w->nonce) == 0)
        *v->film = film;
    text_release(&folder);
}

static void read_all(const struct work *w, struct examination *x, struct verdict *v)
{
    struct symbols *symbols = symbols_open();
    read_engine(w, ENGINE_GCC, symbols, x, v);
    read_engine(w, ENGINE_CLANG, symbols, x, v);
    read_gate(&w->lane[VARIANT_PLAIN], ENGINE_GCC, x);
    read_gate(&w->lane[VARIANT_ASAN], ENGINE_CLANG, x);
    read_gate(&w->lane[VARIANT_TSAN], ENGINE_TSAN, x);
    read_gate(&w->lane[VARIANT_FAST], ENGINE_SPEED, x);
    read_compiler_end(&w->lane[VARIANT_PLAIN], ENGINE_GCC, x);
    read_compiler_end(&w->lane[VARIANT_ASAN], ENGINE_CLANG, x);
    /* its compiler's words are those of the one before */
    if (w->lane[VARIANT_ASAN].build.accepted)
        read_compiler_end(&w->lane[VARIANT_TSAN], ENGINE_TSAN, x);
    if (w->lane[VARIANT_PLAIN].build.accepted)
        read_compiler_end(&w->lane[VARIANT_FAST], ENGINE_SPEED, x);
    x->compiled = compiled(w);
    x->came_back = w->came_back;
    if (x->compiled)
        read_engine(w, ENGINE_TESTS, symbols, x, v);
    if (x->compiled)
        read_engine(w, ENGINE_LEDGER, symbols, x, v);
    if (x->came_back) {
        read_engine(w, ENGINE_ASAN, symbols, x, v);
        read_engine(w, ENGINE_MEMCHECK, symbols, x, v);
        if (has_threads(w))
            read_engine(w, ENGINE_TSAN, symbols, x, v);
        if (w->order->exercise->speed)
            read_engine(w, ENGINE_SPEED, symbols, x, v);
        if (w->order->exercise->points[STAGE_REFUSED] > 0)
            read_engine(w, ENGINE_REFUSED, symbols, x, v);
    }
    if (w->order->film) {
        v->film = arena_array(&v->arena, 1, sizeof *v->film);
        read_film(w, ENGINE_TESTS, symbols, x, v);
        read_film(w, ENGINE_ASAN, symbols, x, v);
    }
    if (w->order->exercise->answer_count > 0) {
        x->reading[ENGINE_ANSWERS].arena = &v->arena;
        answers_read(w->order->exercise, w->order->answers_folder, &x->reading[ENGINE_ANSWERS],
                     &x->answers_right);
    }
    symbols_close(symbols);
}

static void release(struct work *w, struct examination *x)
{
    for (int id = 0; id < VARIANT_COUNT; id++) {
        if (w->lane[id].building)
            build_release(&w->lane[id].build);
        findings_release(&w->lane[id].refusals);
    }
    for (int id = 0; id < ENGINE_COUNT; id++)
        findings_release(&x->reading[id].findings);
}

/*
 * What is read is what is examined, though the learner saves again meanwhile;
 * and it bears the exercise's file name, whatever the submission is called.
 */
static bool take_copy(const struct examine_order *order, const struct run_folder *folder,
                      struct verdict *v, const char **copy, struct error *e)
{
    v->source = arena_array(&v->arena, 1, sizeof *v->source);
    v->source_count = 1;
    v->source[0].name = order->exercise->edit;
    struct text *source = &v->source[0].text;
    if (!file_read(order->submission, FILE_LIMIT, source, e))
        return false;
    *copy = arena_printf(&v->arena, "%s/%s", text_string(&folder->path), order->exercise->edit);
    return file_write(*copy, text_string(source), source->length, e);
}

static bool draw_nonce(char *out, size_t size, struct error *e)
{
    unsigned long long number;
    if (getentropy(&number, sizeof number) != 0)
        return error_set(e, _("The system gives no random number: %s."), strerror(errno));
    snprintf(out, size, "%016llx", number);
    return true;
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static const char *note_of(const struct work *w)
{
    for (int id = 0; id < ENGINE_COUNT; id++) {
        if (w->post[id].run.replaced)
            return "A host died during this check; a new one ran the submission again, alone.";
    }
    return NULL;
}

/* A run folder in the room of the hosts, with the copy in it. */
static bool prepare(struct work *w, struct run_folder *folder, struct verdict *v,
                    struct error *e)
{
    return hosts_tidy(w->hosts, e) && run_folder_make(folder, &w->hosts->room, e)
        && take_copy(w->order, folder, v, &w->source, e)
        && draw_nonce(w->nonce, sizeof w->nonce, e);
}

/* Nothing is read of a run that was not waited for. */
static bool give_up(struct work *w, struct run_folder *folder, struct verdict *v, struct error *e)
{
    struct examination nothing = {0};
    run_folder_finish(folder, NULL, &v->arena);
    release(w, &nothing);
    verdict_release(v);
    return error_set(e, _("The check was given up, since something newer is to be checked."));
}

/* manifest and submission -> variants -> hosts -> reports -> findings -> verdict */
static bool examine_with(const struct examine_order *order, struct hosts *hosts,
                         struct verdict *v, struct error *e)
{
    double began = now();
    *v = (struct verdict){.exercise = order->exercise};
    v->submission = arena_copy(&v->arena, order->submission);
    struct run_folder folder = {0};
    struct work work = {.order = order, .hosts = hosts, .arena = &v->arena};
    if (!prepare(&work, &folder, v, e)) {
        run_folder_finish(&folder, NULL, &v->arena);
        verdict_release(v);
        return false;
    }
    work.folder = text_string(&folder.path);
    struct examination x = {.exercise = order->exercise};
    run_all(&work);
    if (stop_asked(order->stop))
        return give_up(&work, &folder, v, e);
    read_all(&work, &x, v);
    verdict_settle(&x, v);
    verdict_grade(&x, v);
    v->note = note_of(&work);
    verdict_commands(order, v);
    versions_read(&order->tools, v);
    v->run_folder = run_folder_finish(&folder, order->keep ? order->exercise->id : NULL,
                                      &v->arena);
    release(&work, &x);
    v->seconds = now() - began;
    return true;
}

static bool examine_anew(const struct examine_order *order, struct verdict *v, struct error *e)
{
    struct hosts own;
    if (order->hosts)
        return examine_with(order, order->hosts, v, e);
    if (!hosts_open(&own, false, e))
        return false;
    bool ok = examine_with(order, &own, v, e);
    hosts_close(&own);
    return ok;
}

/* The key of a submission with the answers that lie beside it now. */
static void make_key(const struct examine_order *order, const struct text *submission,
                     struct store_key *key)
{
    const struct exercise *x = order->exercise;
    struct text answers = {0};
    if (x->answer_count > 0)
        answers_text(x, order->answers_folder, &answers);
    store_key_make(key, x, &order->tools, submission, &answers);
    text_release(&answers);
}

/* Takes over the source. */
static void complete(const struct examine_order *order, struct text *source, double began,
                     struct verdict *v)
{
    v->exercise = order->exercise;
    v->submission = arena_copy(&v->arena, order->submission);
    v->source = arena_array(&v->arena, 1, sizeof *v->source);
    v->source_count = 1;
    v->source[0] = (struct source){order->exercise->edit, *source};
    *source = (struct text){0};
    verdict_commands(order, v);
    versions_read(&order->tools, v);
    v->seconds = now() - began;
}

static bool examine_stored(const struct examine_order *order, struct verdict *v, struct error *e)
{
    double began = now();
    struct text source = {0};
    struct store_key before = {0}, after = {0};
    bool ok = file_read(order->submission, FILE_LIMIT, &source, e);
    if (ok)
        make_key(order, &source, &before);
    if (ok && store_find(&before, v)) {
        complete(order, &source, began, v);
    } else if (ok && (ok = examine_anew(order, v, e))) {
        /* somebody may have saved, or answered, meanwhile: then it is not known which */
        make_key(order, &v->source[0].text, &after);
        if (store_key_same(&before, &after))
            store_keep(&after, v);
    }
    text_release(&source);
    store_key_release(&before);
    store_key_release(&after);
    return ok;
}

bool examine(const struct examine_order *order, struct verdict *v, struct error *e)
{
    return order->stored && !order->film ? examine_stored(order, v, e) : examine_anew(order, v, e);
}
