/*
 * An exercise as its manifest describes it, and where its files are.
 *
 *     struct exercise *x = exercise_open("01.2", e);
 *     printf("%s: edit %s\n", x->title, x->edit);
 *     exercise_close(x);
 */
#ifndef EXERCISE_H
#define EXERCISE_H

#include "base/arena.h"
#include "base/error.h"
#include "finding/finding.h"

#include <stdbool.h>
#include <stddef.h>

/* What the shipped program must show: exactly these. */
struct promise {
    const struct code *code;
    const char *file;
    const char *function;
    unsigned witnesses;          /* bits of enum engine_id */
};

/* What the learner's code may ask of the heap in one test; 0 sets no bound. */
struct bound {
    const char *test;
    unsigned allocations;        /* with reallocations */
    unsigned bytes, peak, copied;
};

struct answer_line {
    const char *name;
    const char *answer;
};

struct why_question {
    const char *question;        /* NULL: none */
    const char **option;
    size_t option_count;
    unsigned answer;             /* 1 is the first option */
};

/* Stages in the order in which they are shown. */
enum stage_id { STAGE_BUILD, STAGE_TESTS, STAGE_ASAN, STAGE_MEMCHECK, STAGE_THREADS, STAGE_REFUSED,
                STAGE_ANSWERS, STAGE_COUNT };
const char *stage_name(enum stage_id id);

struct exercise {
    unsigned lesson, number;     /* 3 and 1 for 03.1 */
    const char *id;              /* "03.1" */
    const char *lesson_slug;     /* "03-first-malloc" */
    const char *slug;            /* "1-greeting-copy" */
    const char *folder;          /* "exercises/03-first-malloc/1-greeting-copy" */
    const char *solution_folder; /* "solutions/..." */
    const char *work_folder;     /* "work/..." */

    bool is_program;             /* no exercise, but a program with a main of its own:
                                    it has an id, a title and its own files, no more */
    const char *title;
    const char *summary;
    unsigned difficulty;         /* 1 to 5 */
    unsigned minutes;
    const char *skill;           /* "bounds", "lifetime", ... */
    const char **concept;
    size_t concept_count;
    const char *demo;            /* path of its demo main */
    const char *edit;            /* base name of the learner's file: "greet.c" */
    bool is_cxx;                 /* that file is C++: "greet.cpp" */
    struct own_files own;        /* that file; of a program all of its files */
    unsigned points[STAGE_COUNT];/* 0: the stage is not part of this exercise */
    struct promise *promise;
    size_t promise_count;
    const char **hint;
    size_t hint_count;
    struct why_question why;
    const char *answers_file;    /* "tools.txt", or NULL */
    struct answer_line *answer;
    size_t answer_count;
    unsigned seconds;            /* time limit of one engine, 10 unless said */
    bool speed;                  /* its tests measure speed, in a run of its own */
    const char **refused_test;   /* none: all tests are swept */
    size_t refused_test_count;
    const char **allow;          /* functions it may call beyond the usual ones */
    size_t allow_count;
    struct bound *bound;
    size_t bound_count;

    struct arena arena;          /* owns all of the above */
};

/*
 * Exercises with this lesson's number are the checker's own: they try what no
 * lesson has yet, and lie below checker/tests/specimens. No list has them.
 */
#define SPECIMENS 90

/*
 * Opens "03.1", "3.1", "03-first-malloc/1-greeting-copy" or an exercise's
 * folder. NULL: *e says what is wrong, for a manifest with file and line.
 * The caller gives it back with exercise_close().
 */
struct exercise *exercise_open(const char *name, struct error *e);
void exercise_close(struct exercise *x);

/*
 * All exercises in order; lesson 0 means every lesson but the specimens. One bad manifest fails
 * the whole call.
 */
struct exercise_list {
    struct exercise **item;
    size_t count;
};
bool exercise_list_open(unsigned lesson, struct exercise_list *out, struct error *e);

/* Adds the specimens to a list of others. */
bool exercise_list_add_specimens(struct exercise_list *list, struct error *e);
void exercise_list_close(struct exercise_list *list);

#endif
