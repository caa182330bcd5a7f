/*
 * What a session of watching knows, and what both its halves do: watch.c, which
 * waits for things to happen, and actions.c, which is the keys.
 */
#ifndef WATCH_SESSION_H
#define WATCH_SESSION_H

#include "base/text.h"
#include "watch/files.h"
#include "watch/keys.h"
#include "watch/view.h"
#include "watch/watch.h"
#include "watch/worker.h"

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

enum showing {
    SHOWS_VERDICT,
    SHOWS_TEXT,              /* page by page */
    ASKS_RESET               /* y or not */
};

struct session {
    const struct watch_order *order;
    size_t at;               /* in the list */
    struct view view;
    struct keys keys;
    struct files files;
    bool watching;           /* files is open */
    struct worker worker;
    unsigned deaths;         /* of workers, since the last verdict */
    int signals;
    bool leaving;
    int status;              /* with which it leaves */

    unsigned number;         /* of the last order, */
    enum worker_wish wish;   /* and what it was */
    bool checking;
    bool made;               /* the copy, when this exercise was opened */
    bool resized;            /* since the last order */
    time_t ran;              /* when the last verdict came; 0: there is none */
    struct worker_news news; /* of the last verdict */
    struct text body;        /* its lines, or why there is none */
    enum showing showing;
    struct text text;        /* what is shown page by page */
    size_t shown;            /* bytes of it */
};

const struct exercise *session_exercise(const struct session *s);

/* The verdict, or why there is none, below what is on the screen. */
void session_draw(struct session *s);

/* Some words below what is on the screen. */
void session_note(struct session *s, const char *words);

/* Has the worker begin something; it gives up what it is at. */
void session_order(struct session *s, enum worker_wish wish);
void session_check(struct session *s);

/* Opens the exercise at this place of the list, or the same one anew, and checks it. */
void session_open(struct session *s, size_t at);

/* Stops for as long as the shell wants. */
void session_suspend(struct session *s);

/* ends: a signal that asks for it; 0: nothing happens. */
void session_end_by(struct session *s, int ends);

/* ---- actions.c */

/* A key was pressed. */
void actions_press(struct session *s, int letter);

/* The first screen of s->text. */
void actions_show_text(struct session *s);

/* " n next  p back ...": those that this build has. */
void actions_name(const struct session *s, struct text *out);

#endif
