/*
 * A film as steps: what happened, what the witnesses say about it, and loops
 * folded. Each step knows the heap behind it.
 *
 *     struct film_steps steps;
 *     film_steps(&film, &arena, &steps);
 *     film_step_line(&t, &verdict, &steps.item[0]);
 *     "   1  malloc   16 B -> A               log.c:22 in log_open"
 */
#ifndef FILM_STEPS_H
#define FILM_STEPS_H

#include "base/text.h"
#include "film/film.h"
#include "verdict/verdict.h"

enum step_kind {
    STEP_EVENT,
    STEP_FOLD,               /* the last `period` steps again, `times` times */
    STEP_FOUND,              /* what a witness says about a block */
    STEP_END                 /* the scene is over */
};

struct film_step {
    enum step_kind kind;
    const struct film_scene *scene;
    size_t event;            /* the last one that has happened; FILM_NONE: none has */
    size_t number;           /* of that event in the film, 1 is the first */
    size_t period, times;
    const struct film_mark *mark;    /* STEP_FOUND */
};

struct film_steps {
    struct film_step *item;
    size_t count;
    size_t events;           /* in the whole film */
};

void film_steps(const struct film *film, struct arena *arena, struct film_steps *out);

/* The heap behind a step. */
struct film_heap {
    size_t live_blocks, live_bytes, peak_bytes;
};
struct film_heap film_heap(const struct film_step *step);

/* The size of a block behind a step, and whether it lives. */
size_t film_bytes(const struct film_step *step, size_t block, bool *alive);

/* The line without its end. Not cleaned: the words of a test's name are the learner's. */
void film_step_line(struct text *t, const struct verdict *v, const struct film_step *step);

/* The name of a scene: "test_name", with the refusal if there is one. */
void film_scene_name(struct text *t, const struct film_scene *s);

/* Where the step is, in the learner's file or in the test's; line 0: nowhere that is known. */
struct film_place {
    const char *file, *function;
    int line;
};
struct film_place film_step_place(const struct verdict *v, const struct film_step *step);

/* The whole film as text, one step a line. */
void film_text(struct text *t, const struct verdict *v, const struct film *film,
               const struct film_steps *steps);

#endif
