#include "watch/watch.h"

#include "base/error.h"
#include "base/language.h"
#include "watch/session.h"
#include "watch/signals.h"
#include "work/copy.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum {
    COULD_NOT_WATCH = 3,
    KILLED = 128,            /* and the number of the signal */
    RESIZED_MS = 120,        /* a window that is drawn larger says so many times */
    MOST_DEATHS = 5          /* of workers, one after the other */
};

const struct exercise *session_exercise(const struct session *s)
{
    return s->order->list->item[s->at];
}

/* ---- the screen */

static void add_time(struct text *out, time_t when)
{
    char clock[32];
    struct tm then, now;
    time_t today = time(NULL);
    localtime_r(&when, &then);
    localtime_r(&today, &now);
    bool same_day = then.tm_yday == now.tm_yday && then.tm_year == now.tm_year;
    strftime(clock, sizeof clock, same_day ? "%H:%M:%S" : "%Y-%m-%d", &then);
    text_add(out, clock);
}

static void add_title(const struct session *s, struct text *out)
{
    const char *between = s->view.plain ? ", " : " · ";
    text_addf(out, _("watching %s"), session_exercise(s)->edit);
    if (s->watching && s->files.taken.there) {
        text_addf(out, _("%ssaved "), between);
        add_time(out, s->files.taken.saved.tv_sec);
    }
    if (s->ran) {
        text_addf(out, _("%srun "), between);
        add_time(out, s->ran);
        text_addf(out, ", %.1f s", s->news.seconds);
    }
}

static void show_stage(struct session *s, const char *stage)
{
    struct text words = {0};
    text_addf(&words, _(" %s checking %s..."), session_exercise(s)->id, stage);
    view_status(&s->view, text_string(&words));
    text_release(&words);
}

void session_draw(struct session *s)
{
    struct text title = {0}, keys = {0};
    add_title(s, &title);
    actions_name(s, &keys);
    view_frame(&s->view, text_string(&title), text_string(&s->body), text_string(&keys));
    if (s->checking)
        show_stage(s, "");
    s->showing = SHOWS_VERDICT;
    text_release(&title);
    text_release(&keys);
}

void session_note(struct session *s, const char *words)
{
    struct text keys = {0};
    actions_name(s, &keys);
    view_note(&s->view, words, text_string(&keys));
    text_release(&keys);
}

static void say_trouble(struct session *s, const char *sentence)
{
    s->checking = false;
    s->ran = 0;
    s->news = (struct worker_news){0};
    text_clear(&s->body);
    session_draw(s);
    session_note(s, sentence);
}

/* ---- orders */

void session_order(struct session *s, enum worker_wish wish)
{
    const struct exercise_list *list = s->order->list;
    view_measure(&s->view);
    struct worker_order order = {
        .number = ++s->number,
        .wish = s->wish = wish,
        .made = s->made,
        .screen = s->view.screen,
        .rows = wish == WORKER_DRAW_ALL ? 0 : view_room(&s->view),
        .plain = s->view.plain,
    };
    snprintf(order.exercise, sizeof order.exercise, "%s", session_exercise(s)->id);
    if (s->at + 1 < list->count)
        snprintf(order.next, sizeof order.next, "%s", list->item[s->at + 1]->id);
    s->resized = false;
    s->checking = wish == WORKER_CHECK;
    s->made = s->made && !s->checking;
    worker_order(&s->worker, &order);
}

void session_check(struct session *s)
{
    session_order(s, WORKER_CHECK);
    s->showing = SHOWS_VERDICT;
    show_stage(s, "build ");
}

static bool open_files(struct session *s, struct error *e)
{
    const struct exercise *x = session_exercise(s);
    struct work_copy copy;
    if (!work_copy_make(x, &copy, e))
        return false;
    struct text answers = {0};
    const char *paths[FILES_MOST] = {text_string(&copy.path)};
    size_t count = 1;
    if (x->answers_file) {
        text_addf(&answers, "%s/%s", x->work_folder, x->answers_file);
        paths[count++] = text_string(&answers);
    }
    s->made = copy.made;
    files_open(&s->files, paths, count);
    s->watching = true;
    text_release(&answers);
    work_copy_release(&copy);
    return true;
}

static void close_files(struct session *s)
{
    if (s->watching)
        files_close(&s->files);
    s->watching = false;
}

void session_open(struct session *s, size_t at)
{
    struct error e;
    close_files(s);
    s->at = at;
    s->ran = 0;
    s->news = (struct worker_news){0};
    text_clear(&s->body);
    if (open_files(s, &e))
        session_check(s);
    else
        say_trouble(s, e.sentence);
}

/* ---- what happens */

void session_end_by(struct session *s, int ends)
{
    if (!ends)
        return;
    s->leaving = true;
    s->status = KILLED + ends;
}

/*
 * All of the group stop together, make as well. A group that no shell would
 * wake up again is not stopped by the kernel, and goes on.
 */
void session_suspend(struct session *s)
{
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    view_end(&s->view);
    keys_release(&s->keys);
    kill(0, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, NULL);
    sigprocmask(SIG_BLOCK, &stop, NULL);
    keys_take(&s->keys);
    view_measure(&s->view);
    session_draw(s);
}

static void take_keys(struct session *s)
{
    int letter;
    while (!s->leaving && (letter = keys_next(&s->keys)) != KEYS_NONE) {
        if (letter == KEYS_END)
            session_end_by(s, SIGHUP);
        else if (letter == KEYS_SUSPEND)
            session_suspend(s);
        else
            actions_press(s, letter);
    }
}

static void take_signals(struct session *s)
{
    int number;
    while ((number = signals_next(s->signals)) != 0) {
        if (signals_is_end(number))
            session_end_by(s, number);
        else if (number == SIGTSTP)
            session_suspend(s);
        else if (number == SIGWINCH)
            s->resized = true;
        else if (number == SIGCONT)
            /* somebody else may have set the terminal meanwhile */
            keys_take_again(&s->keys);
    }
}

static void take_saves(struct session *s)
{
    struct text words = {0};
    enum files_news news = s->watching ? files_look(&s->files) : FILES_SAME;
    if (news == FILES_CHANGED) {
        session_check(s);
    } else if (news == FILES_TOUCHED && !s->checking && s->showing == SHOWS_VERDICT) {
        text_add(&words, "saved ");
        add_time(&words, s->files.taken.saved.tv_sec);
        text_add(&words, _(" with the same content: not checked again"));
        session_note(s, text_string(&words));
    } else if (news == FILES_GONE) {
        text_addf(&words, _("%s is gone. Save it again, or r makes a new copy."),
                  session_exercise(s)->edit);
        session_note(s, text_string(&words));
    }
    text_release(&words);
}

/* Its hosts are gone with it; the next check starts others. */
static void replace_worker(struct session *s)
{
    struct error e;
    worker_stop(&s->worker);
    error_set(&e, _("The process that checks died %u times, one after the other."), s->deaths + 1);
    if (++s->deaths < MOST_DEATHS && worker_start(&s->worker, &e)) {
        session_check(s);
        return;
    }
    s->leaving = true;
    s->status = COULD_NOT_WATCH;
    view_end(&s->view);
    fprintf(stderr, _("checker: %s\n"), e.sentence);
}

static void take_verdict(struct session *s, const struct worker_news *news, struct text *text)
{
    struct text *place = s->wish == WORKER_DRAW_ALL ? &s->text : &s->body;
    text_clear(place);
    text_add_bytes(place, text_string(text), text->length);
    if (s->wish == WORKER_DRAW_ALL) {
        actions_show_text(s);
        return;
    }
    if (s->checking)
        s->ran = time(NULL);
    s->checking = false;
    s->deaths = 0;
    s->news = *news;
    session_draw(s);
}

static void take_news(struct session *s)
{
    struct worker_news news;
    struct text text = {0};
    if (!worker_read(&s->worker, &news, &text)) {
        replace_worker(s);
    } else if (news.kind == NEWS_STAGE) {
        text_add_char(&text, ' ');
        /* read aloud, each would be a line of its own */
        if (s->checking && s->showing == SHOWS_VERDICT && !s->view.plain)
            show_stage(s, text_string(&text));
    } else if (news.number == s->number && news.kind == NEWS_VERDICT) {
        take_verdict(s, &news, &text);
    } else if (news.number == s->number && news.kind == NEWS_TROUBLE) {
        say_trouble(s, text_string(&text));
    }
    text_release(&text);
}

/* When the window has come to rest. What is read page by page stays as it is. */
static void redraw(struct session *s)
{
    if (s->checking || s->showing != SHOWS_VERDICT)
        return;
    if (s->view.plain) {
        /* sentences are as long as they are, and nobody wants to hear them again */
        s->resized = false;
        view_measure(&s->view);
    } else if (s->ran) {
        session_order(s, WORKER_DRAW);
    } else {
        s->resized = false;
        view_measure(&s->view);
        session_draw(s);
    }
}

/* ---- the loop */

static void wait_and_take(struct session *s)
{
    struct pollfd ready[] = {
        {.fd = s->keys.terminal, .events = POLLIN},
        {.fd = s->signals, .events = POLLIN},
        {.fd = s->worker.news, .events = POLLIN},
        {.fd = s->watching ? files_descriptor(&s->files) : -1, .events = POLLIN},
    };
    int patience = s->watching ? files_patience(&s->files) : -1;
    if (s->resized && (patience < 0 || patience > RESIZED_MS))
        patience = RESIZED_MS;
    int any = poll(ready, sizeof ready / sizeof *ready, patience);
    if (any == 0 && s->resized)
        redraw(s);
    if (any > 0 && ready[1].revents)
        take_signals(s);
    if (any > 0 && ready[2].revents && !s->leaving)
        take_news(s);
    if (any > 0 && ready[0].revents && !s->leaving)
        take_keys(s);
    if (!s->leaving)
        take_saves(s);
}

/* Signals stay blocked to the very end: Ctrl-C comes twice, from the terminal and the guard. */
static void end(struct session *s)
{
    view_end(&s->view);
    keys_release(&s->keys);
    worker_stop(&s->worker);
    close_files(s);
    close(s->signals);
    text_release(&s->body);
    text_release(&s->text);
}

int watch_run(const struct watch_order *order)
{
    struct session s = {.order = order, .view.plain = order->plain};
    struct error e;
    s.signals = signals_take();
    if (!keys_open(&s.keys, STDIN_FILENO, &e) || !worker_start(&s.worker, &e)) {
        fprintf(stderr, _("checker: %s\n"), e.sentence);
        return COULD_NOT_WATCH;
    }
    keys_take(&s.keys);
    view_measure(&s.view);
    session_open(&s, order->first);
    while (!s.leaving)
        wait_and_take(&s);
    end(&s);
    return s.status;
}
