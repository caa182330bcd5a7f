/*
 * `checker batch EXERCISE FILE...`: a verdict for each of many submissions, with
 * hosts that stay warm. One line for each file, in the order in which they were
 * given; whole reports go to a folder.
 */
#include "base/language.h"
#include "command/command.h"
#include "examine.h"
#include "format/format.h"
#include "run/workers.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define MOST_WORKERS 64

/* What one submission came to. Written to a file, so that no worker grows with their number. */
struct result {
    bool done;                      /* false: its worker died, or there is no verdict */
    enum outcome outcome;
    unsigned score, max;
    long peak_kilobytes;            /* most memory that the worker had held by then */
    char reason[sizeof(struct error)];
    char codes[120];                /* of its findings */
};

struct batch {
    struct examine_order order;     /* the same for all but the submission */
    const struct words *words;
    const char *reports;            /* folder, or NULL */
    unsigned workers;
    int results;                    /* a file that workers share: one struct result after another */
};

static void name_codes(const struct verdict *v, struct result *r)
{
    size_t used = 0;
    for (size_t i = 0; i < v->findings.count && used + 10 < sizeof r->codes; i++)
        used += (size_t)snprintf(r->codes + used, sizeof r->codes - used, "%s%s", i ? " " : "",
                                 v->findings.item[i].code->id);
}

/* FOLDER/0012.json is the report of the twelfth file. */
static void write_report(const struct batch *b, size_t index, const struct verdict *v)
{
    struct text path = {0};
    text_addf(&path, "%s/%04zu.json", b->reports, index + 1);
    FILE *out = fopen(text_string(&path), "w");
    struct screen screen = {.width = 80, .all = true};
    if (out) {
        format_named("json")->print(v, &screen, out);
        fclose(out);
    }
    text_release(&path);
}

static long peak_of_this_process(void)
{
    struct rusage usage;
    return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0;
}

/* What could not be written is not there when it is read: no verdict is made up. */
static void keep_result(const struct batch *b, size_t index, const struct result *r)
{
    off_t at = (off_t)(index * sizeof *r);
    if (pwrite(b->results, r, sizeof *r, at) != (ssize_t)sizeof *r)
        fprintf(stderr, _("checker: A result cannot be kept: %s.\n"), strerror(errno));
}

static struct result result_of(const struct batch *b, size_t index)
{
    struct result r;
    off_t at = (off_t)(index * sizeof r);
    if (pread(b->results, &r, sizeof r, at) != (ssize_t)sizeof r)
        r = (struct result){0};
    return r;
}

/* A file without a name, gone with the last who has it open. */
static int open_results(struct error *e)
{
    char path[] = "build/results-XXXXXX";
    int file = mkostemp(path, O_CLOEXEC);
    if (file < 0)
        error_set(e, _("There is no room for the results: %s: %s."), path, strerror(errno));
    else
        unlink(path);
    return file;
}

static void check_one(size_t index, struct hosts *hosts, void *context)
{
    const struct batch *b = context;
    struct result r = {0};
    struct examine_order order = b->order;
    struct text path = {0}, folder = {0};
    struct verdict v;
    struct error e;
    words_path(b->words, b->words->word[index + 1], &path);
    words_folder(text_string(&path), &folder);
    order.submission = text_string(&path);
    order.answers_folder = text_string(&folder);
    order.hosts = hosts;
    if (examine(&order, &v, &e)) {
        r = (struct result){.outcome = v.outcome, .score = v.score, .max = v.max};
        snprintf(r.reason, sizeof r.reason, "%s", v.reason ? v.reason : "");
        name_codes(&v, &r);
        if (b->reports)
            write_report(b, index, &v);
        verdict_release(&v);
        r.done = true;
        r.peak_kilobytes = peak_of_this_process();
    } else {
        snprintf(r.reason, sizeof r.reason, "%s", e.sentence);
    }
    keep_result(b, index, &r);
    text_release(&path);
    text_release(&folder);
}

static void print_one(const char *file, const struct result *r)
{
    if (!r->done)
        printf("not-graded   -/-    %s  %s\n", file,
               r->reason[0] ? r->reason : _("The worker that checked it died."));
    else
        printf("%-10s %3u/%-3u  %s  %s\n", outcome_name(r->outcome), r->score, r->max, file,
               r->outcome == OUTCOME_NOT_GRADED ? r->reason : r->codes);
}

static enum status print_all(const struct batch *b, size_t count, double seconds)
{
    size_t number[OUTCOME_NOT_GRADED + 1] = {0};
    long peak = 0;
    for (size_t i = 0; i < count; i++) {
        const struct result r = result_of(b, i);
        print_one(b->words->word[i + 1], &r);
        number[r.done ? r.outcome : OUTCOME_NOT_GRADED]++;
        peak = r.peak_kilobytes > peak ? r.peak_kilobytes : peak;
    }
    printf(_("%zu passed, %zu not passed, %zu not graded; %.2f s with %u worker%s of %.1f MB\n"),
           number[OUTCOME_PASS], number[OUTCOME_FAIL], number[OUTCOME_NOT_GRADED], seconds,
           b->workers, b->workers == 1 ? "" : "s", (double)peak / 1024);
    if (number[OUTCOME_NOT_GRADED])
        return STATUS_COULD_NOT_CHECK;
    return number[OUTCOME_FAIL] ? STATUS_NOT_PASSED : STATUS_PASSED;
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static enum status check_all(struct batch *b, struct error *e)
{
    size_t count = (size_t)b->words->count - 1;
    double began = now();
    enum status status = STATUS_COULD_NOT_CHECK;
    /* a worker is a processor's worth of work, while there is work for all of them */
    b->order.in_turn = count >= b->workers;
    b->results = open_results(e);
    if (b->results < 0)
        return status;
    if (workers_run(count, b->workers, check_one, b, e))
        status = print_all(b, count, now() - began);
    close(b->results);
    return status;
}

static bool take_options(struct words *w, struct batch *b, struct text *reports, struct error *e)
{
    const char *value;
    b->workers = workers_usual();
    b->order.stored = !words_flag(w, "--anew");
    if (words_option(w, "--workers", &value)) {
        char *end = NULL;
        unsigned long workers = value ? strtoul(value, &end, 10) : 0;
        if (!value || *end || workers < 1 || workers > MOST_WORKERS)
            return error_set(e, _("--workers is 1 to %d."), MOST_WORKERS);
        b->workers = (unsigned)workers;
    }
    if (words_option(w, "--reports", &value)) {
        if (!value)
            return error_set(e, _("--reports needs the path of a folder."));
        words_path(w, value, reports);
        b->reports = text_string(reports);
    }
    return words_left(w, 2, 100000, e);
}

enum status command_batch(const struct words *words, struct error *e)
{
    struct words w = *words;
    struct batch b = {.words = &w, .order = {.tools = toolchain_default()}};
    struct text reports = {0};
    enum status status = STATUS_USAGE;
    struct exercise *x = NULL;
    /* lines and reports for programs, and for a class that may speak more languages than one */
    language_english();
    if (take_options(&w, &b, &reports, e) && (x = command_exercise(w.word[0], e)) != NULL) {
        b.order.exercise = x;
        status = STATUS_COULD_NOT_CHECK;
        if (!b.reports || folder_make(b.reports, e))
            status = check_all(&b, e);
        exercise_close(x);
    }
    text_release(&reports);
    return status;
}
