/*
 * One thing that verify tries: a version of an exercise under one set of
 * compilers, a demo, a page's links. Each is independent of the others.
 *
 *     struct trials all = {0};
 *     trials_of_lesson(&all, 3, e);
 *     bool ok = trial_run(&all.item[0], &hosts, &complaint);
 */
#ifndef TRIAL_H
#define TRIAL_H

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"
#include "exercise/exercise.h"
#include "run/hosts.h"

#include <stdbool.h>
#include <stddef.h>

enum trial_kind {
    TRIAL_SHIPPED,      /* the buggy program shows exactly what is promised */
    TRIAL_SOUND,        /* a solution or another right version passes */
    TRIAL_WRONG,        /* a wrong fix gets what is written in it */
    TRIAL_HOSTILE,      /* a submission that wants to fool or harm the checker does not */
    TRIAL_MAIN,         /* the demo main with the reference runs clean */
    TRIAL_WORKED,       /* a lesson's worked example runs clean */
    TRIAL_SCRIPT,       /* a demo script shows its claim */
    TRIAL_EXAM,         /* a program of the exam gets what is written in it */
    TRIAL_LINKS,        /* the links of a page lead somewhere */
    TRIAL_LESSON,       /* the lesson has all its parts */
    TRIAL_COMPLETE      /* the exercise has all its parts */
};

struct trial {
    enum trial_kind kind;
    unsigned lesson;                   /* 0: belongs to docs */
    const struct exercise *exercise;   /* NULL where there is none */
    const char *path;                  /* of the file that is tried */
    const char *compiler;              /* TRIAL_SOUND: "gcc", "clang", NULL: the usual ones */
    int optimise;
    bool cold_too;                     /* with hosts of its own it must get the same verdict */
};

struct trials {
    struct trial *item;
    size_t count;
    struct exercise_list exercises;
    struct arena arena;
};

/* All trials; lesson 0 means every one, number 0 every exercise of the lesson. */
bool trials_open(unsigned lesson, unsigned number, struct trials *out, struct error *e);
/* The exam of `checker try` alone. */
bool trials_open_exam(struct trials *out, struct error *e);

/* Only the hostile ones; the name of one file without its ending, or NULL for all of them. */
bool trials_open_hostile(const char *name, struct trials *out, struct error *e);
void trials_close(struct trials *all);

/* True: as it should be. False: *complaint says why, in indented lines. */
bool trial_run(const struct trial *t, struct hosts *hosts, struct text *complaint);

#endif
