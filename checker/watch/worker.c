#include "watch/worker.h"

#include "base/language.h"
#include "command/command.h"
#include "command/round.h"
#include "examine.h"
#include "format/words.h"
#include "run/stop.h"
#include "watch/changes.h"
#include "watch/layout.h"
#include "watch/signals.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* An order arrives whole or not at all. */
static_assert(sizeof(struct worker_order) <= PIPE_BUF, "an order fits into a pipe at once");

enum { LEAVE_MS = 3000, LOOK_MS = 10 };

/* ---- the worker's side; its standard output is the pipe for news */

struct desk {
    int orders;
    struct worker_order order;     /* the one that is worked on */
    struct hosts hosts;
    struct exercise *exercise;     /* of the last verdict; NULL: there is none yet */
    struct verdict verdict;
    bool has_verdict;
    struct text attempt, next, changes;
    bool new_pass;
    struct changes known;
};

static bool write_all(const void *bytes, size_t length)
{
    const char *at = bytes;
    while (length > 0) {
        ssize_t done = write(STDOUT_FILENO, at, length);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        at += done;
        length -= (size_t)done;
    }
    return true;
}

static void tell(struct worker_news news, const struct text *text)
{
    news.length = text ? text->length : 0;
    if (!write_all(&news, sizeof news) || (text && !write_all(text_string(text), text->length)))
        _exit(0);
}

/* Called by the examination, which knows neither the order nor its number. */
static void tell_stage(const char *stage)
{
    struct text text = {0};
    text_add(&text, stage);
    tell((struct worker_news){.kind = NEWS_STAGE}, &text);
    text_release(&text);
}

static void tell_trouble(const struct desk *d, const struct error *e)
{
    struct text text = {0};
    text_add(&text, e->sentence);
    bool given_up = d->order.wish == WORKER_CHECK && stop_asked(d->orders);
    tell((struct worker_news){.number = d->order.number,
                              .kind = given_up ? NEWS_GIVEN_UP : NEWS_TROUBLE}, &text);
    text_release(&text);
}

static void draw(const struct desk *d, struct text *out)
{
    struct layout layout = {
        .screen = d->order.screen,
        .rows = d->order.rows,
        .plain = d->order.plain,
        .changes = text_string(&d->changes),
        .next = text_string(&d->next),
    };
    layout.screen.attempt = text_string(&d->attempt);
    layout_verdict(&layout, &d->verdict, out);
}

/* After a pass that is new, if there is room for it. */
static void look_back(const struct desk *d, struct text *out)
{
    char *bytes = NULL;
    size_t length = 0;
    FILE *stream = d->new_pass ? open_memstream(&bytes, &length) : NULL;
    if (!stream)
        return;
    round_look_back(d->exercise, &d->order.screen, stream);
    fclose(stream);
    if (layout_rows(text_string(out)) + layout_rows(bytes) <= d->order.rows)
        text_add_bytes(out, bytes, length);
    free(bytes);
}

static void tell_verdict(const struct desk *d)
{
    struct text text = {0};
    const struct findings *found = &d->verdict.findings;
    struct worker_news news = {.number = d->order.number, .kind = NEWS_VERDICT,
                               .passed = d->verdict.outcome == OUTCOME_PASS,
                               .seconds = d->verdict.seconds};
    if (found->count) {
        struct source_place place = words_source(&d->verdict, &found->item[0]);
        news.line = place.line;
        snprintf(news.code, sizeof news.code, "%s", found->item[0].code->id);
    }
    draw(d, &text);
    look_back(d, &text);
    tell(news, &text);
    text_release(&text);
}

/* What belongs to one verdict makes room for the next. */
static void clear(struct desk *d)
{
    if (d->has_verdict)
        verdict_release(&d->verdict);
    d->has_verdict = false;
    if (d->exercise)
        exercise_close(d->exercise);
    d->exercise = NULL;
    text_clear(&d->attempt);
    text_clear(&d->next);
    text_clear(&d->changes);
}

static void say_next(struct desk *d)
{
    if (d->verdict.outcome != OUTCOME_PASS)
        return;
    if (*d->order.next)
        text_addf(&d->next, _("n goes on to %s; h shows what the hints were"), d->order.next);
    else
        text_add(&d->next, _("this was the last exercise; l lists all"));
}

static bool check_round(struct desk *d, struct round *r, struct error *e)
{
    struct examine_order order = {
        .exercise = d->exercise,
        .submission = text_string(&r->copy.path),
        .answers_folder = d->exercise->work_folder,
        .tools = toolchain_default(),
        .hosts = &d->hosts,
        .keep = true,
        .stop = d->orders,
        .progress = tell_stage,
    };
    if (!examine(&order, &d->verdict, e))
        return false;
    d->has_verdict = true;
    if (!round_note(r, &d->verdict, e))
        return false;
    r->copy.made = d->order.made;
    round_attempt(r, &d->attempt);
    d->new_pass = r->new_pass;
    changes_take(&d->known, &d->verdict, &d->changes);
    say_next(d);
    return true;
}

static bool check(struct desk *d, struct error *e)
{
    clear(d);
    d->exercise = exercise_open(d->order.exercise, e);
    if (!d->exercise)
        return false;
    struct round r = {.exercise = d->exercise};
    if (!work_copy_make(d->exercise, &r.copy, e))
        return false;
    bool ok = check_round(d, &r, e);
    work_copy_release(&r.copy);
    return ok;
}

static void serve(struct desk *d)
{
    struct error e = {{0}};
    bool ok = d->order.wish == WORKER_CHECK ? check(d, &e)
        : d->has_verdict || error_set(&e, _("There is no verdict yet."));
    if (ok)
        tell_verdict(d);
    else
        tell_trouble(d, &e);
}

static bool take_order(struct desk *d)
{
    ssize_t got;
    do
        got = read(d->orders, &d->order, sizeof d->order);
    while (got < 0 && errno == EINTR);
    return got == (ssize_t)sizeof d->order;
}

/* The worker's whole life. Does not return. */
static void work(int orders)
{
    struct desk d = {.orders = orders};
    struct error e;
    if (!hosts_open(&d.hosts, true, &e)) {
        tell_trouble(&d, &e);
        _exit(1);
    }
    while (take_order(&d))
        serve(&d);
    clear(&d);
    changes_release(&d.known);
    text_release(&d.attempt);
    text_release(&d.next);
    text_release(&d.changes);
    hosts_close(&d.hosts);
    _exit(0);
}

/* ---- the other side */

/* Nothing of the terminal is left to it; what ends it is the end of its orders. */
static void become_worker(const int orders[2], const int news[2])
{
    static const int ignored[] = {SIGINT, SIGQUIT, SIGHUP, SIGPIPE};
    int nothing = open("/dev/null", O_RDONLY);
    close(orders[1]);
    dup2(nothing, STDIN_FILENO);
    dup2(news[1], STDOUT_FILENO);
    signals_release();
    for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++)
        signal(ignored[i], SIG_IGN);
    signal(SIGTERM, SIG_DFL);
    work(orders[0]);
}

bool worker_start(struct worker *worker, struct error *e)
{
    int orders[2], news[2];
    if (pipe2(orders, O_CLOEXEC) != 0)
        return error_set(e, _("No pipe can be made: %s."), strerror(errno));
    if (pipe2(news, O_CLOEXEC) != 0) {
        close(orders[0]);
        close(orders[1]);
        return error_set(e, _("No pipe can be made: %s."), strerror(errno));
    }
    fflush(NULL);
    worker->pid = fork();
    if (worker->pid == 0)
        become_worker(orders, news);
    close(orders[0]);
    close(news[1]);
    worker->orders = orders[1];
    worker->news = news[0];
    if (worker->pid > 0)
        return true;
    close(worker->orders);
    close(worker->news);
    return error_set(e, _("No process can be started for the checks: %s."), strerror(errno));
}

void worker_order(const struct worker *worker, const struct worker_order *order)
{
    /* a worker that is gone is noticed when its news end */
    ssize_t ignored = write(worker->orders, order, sizeof *order);
    (void)ignored;
}

static bool read_all(int fd, void *bytes, size_t length)
{
    char *at = bytes;
    while (length > 0) {
        ssize_t got = read(fd, at, length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        at += got;
        length -= (size_t)got;
    }
    return true;
}

bool worker_read(const struct worker *worker, struct worker_news *news, struct text *text)
{
    char part[4096];
    if (!read_all(worker->news, news, sizeof *news))
        return false;
    for (size_t left = news->length; left > 0;) {
        size_t want = left < sizeof part ? left : sizeof part;
        if (!read_all(worker->news, part, want))
            return false;
        text_add_bytes(text, part, want);
        left -= want;
    }
    return true;
}

/* Has it ended, of itself, within this time? What it still says is thrown away. */
static bool has_ended(const struct worker *worker, int milliseconds)
{
    char rest[4096];
    struct pollfd news = {.fd = worker->news, .events = POLLIN};
    for (; milliseconds > 0; milliseconds -= LOOK_MS) {
        if (waitpid(worker->pid, NULL, WNOHANG) == worker->pid)
            return true;
        if (poll(&news, 1, LOOK_MS) > 0 && read(worker->news, rest, sizeof rest) <= 0)
            return waitpid(worker->pid, NULL, 0) == worker->pid;
    }
    return false;
}

void worker_stop(struct worker *worker)
{
    close(worker->orders);
    if (!has_ended(worker, LEAVE_MS)) {
        kill(worker->pid, SIGKILL);
        waitpid(worker->pid, NULL, 0);
    }
    close(worker->news);
    *worker = (struct worker){.orders = -1, .news = -1};
}
