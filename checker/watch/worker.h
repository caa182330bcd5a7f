/*
 * The process that checks while the screen stays alive: it keeps warm hosts,
 * and gives a check up as soon as the next order comes.
 *
 *     struct worker worker;
 *     if (!worker_start(&worker, e))
 *         return false;
 *     worker_order(&worker, &order);
 *     ... when worker.news is readable ...
 *     if (worker_read(&worker, &news)) ... what it says of order news.number ...
 *     worker_stop(&worker);
 *
 * When this side goes away, however it does, the worker sees its orders end,
 * stops its hosts and goes too.
 */
#ifndef WATCH_WORKER_H
#define WATCH_WORKER_H

#include "base/error.h"
#include "base/text.h"
#include "format/format.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum worker_wish {
    WORKER_CHECK,            /* check the learner's copy */
    WORKER_DRAW,             /* the last verdict once more, for another screen */
    WORKER_DRAW_ALL          /* with every finding in full */
};

struct worker_order {
    unsigned number;         /* comes back with each news of it */
    enum worker_wish wish;
    char exercise[16];       /* "03.1" */
    char next[16];           /* the one behind it, empty: none */
    bool made;               /* its copy was made just now */
    struct screen screen;
    size_t rows;             /* for the verdict; 0 with WORKER_DRAW_ALL */
    bool plain;
};

enum worker_kind {
    NEWS_STAGE,              /* text: the stage whose work begins */
    NEWS_VERDICT,            /* text: lines for the screen */
    NEWS_TROUBLE,            /* text: a sentence; there is no verdict */
    NEWS_GIVEN_UP            /* the next order came first */
};

struct worker_news {
    unsigned number;
    enum worker_kind kind;
    bool passed;
    double seconds;
    int line;                /* of the worst finding in the learner's file; 0: none */
    char code[12];           /* its code; empty: none */
    size_t length;           /* of the text */
};

struct worker {
    pid_t pid;
    int orders;              /* write end */
    int news;                /* read end */
};

bool worker_start(struct worker *worker, struct error *e);

void worker_order(const struct worker *worker, const struct worker_order *order);

/* Appends the text. False: the worker is gone. Blocks until the news is whole. */
bool worker_read(const struct worker *worker, struct worker_news *news, struct text *text);

/* Waits until it and its hosts are gone; not long, then they are made to go. */
void worker_stop(struct worker *worker);

#endif
