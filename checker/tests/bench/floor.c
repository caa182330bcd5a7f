/*
 * The floor of a verdict: how long the tools themselves take when everything
 * around them is there already. A round compiles a submission in both variants
 * at once, as any check must, and then has a warm Memcheck run its tests, which
 * is the slowest of the runs. Nothing is read, judged or shown.
 *
 *     floor EXERCISE SUBMISSION ROUNDS        prints "COMPILE RUN" in ms, a line per round
 */
#include "build/build.h"
#include "exercise/exercise.h"
#include "run/folder.h"
#include "run/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define NONCE "0123456789abcdef"

struct floor {
    struct exercise *exercise;
    const char *submission;
    struct toolchain tools;
    struct hosts hosts;
};

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static bool start(const struct floor *f, const char *folder, enum variant_id id, struct build *b,
                  struct error *e)
{
    struct build_order order = {.exercise = f->exercise, .submission = f->submission,
                                .folder = folder, .variant = toolchain_variant(&f->tools, id)};
    return build_start(b, &order, e);
}

static bool run_once(struct floor *f, const char *folder, const char *object, struct error *e)
{
    struct run_order order = {.exercise = f->exercise, .hosts = &f->hosts,
                              .engine = ENGINE_MEMCHECK,
                              .variant = toolchain_variant(&f->tools, VARIANT_PLAIN),
                              .folder = folder, .nonce = NONCE};
    struct run run;
    struct box_end end;
    if (!run_start(&run, &order, e))
        return false;
    run_feed(&run, object);
    run_finish(&run, &end);
    return true;
}

static bool measure(struct floor *f, bool print, struct error *e)
{
    struct run_folder folder = {0};
    struct build plain, asan;
    if (!run_folder_make(&folder, &f->hosts.room, e))
        return false;
    const char *path = text_string(&folder.path);
    double began = now_ms();
    bool ok = start(f, path, VARIANT_PLAIN, &plain, e) && start(f, path, VARIANT_ASAN, &asan, e)
        && build_finish(&plain, e) && build_finish(&asan, e);
    double compiled = now_ms();
    ok = ok && build_link(&plain, e);
    double linked = now_ms();
    ok = ok && run_once(f, path, text_string(&plain.object), e);
    if (ok && print)
        printf("%.1f %.1f\n", compiled - began, now_ms() - linked);
    build_release(&plain);
    build_release(&asan);
    text_release(&folder.path);
    return ok;
}

int main(int argc, char **argv)
{
    struct error e;
    if (argc != 4) {
        fprintf(stderr, "floor EXERCISE SUBMISSION ROUNDS\n");
        return 2;
    }
    struct floor f = {.submission = argv[2], .tools = toolchain_default()};
    f.exercise = exercise_open(argv[1], &e);
    bool ok = f.exercise && hosts_open(&f.hosts, true, &e);
    /* the first round starts the host */
    for (int i = 0; ok && i <= atoi(argv[3]); i++)
        ok = measure(&f, i > 0, &e);
    if (!ok)
        fprintf(stderr, "floor: %s\n", e.sentence);
    if (f.exercise) {
        hosts_close(&f.hosts);
        exercise_close(f.exercise);
    }
    return ok ? 0 : 3;
}
