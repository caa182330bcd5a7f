/*
 * The film of a run: each birth, resizing and death of a block of the learner's
 * code, in order. A scene is one test, or one test with a refused allocation;
 * each has a process, and so a heap, of its own.
 *
 *     struct film film = {0};
 *     film_read(&film, "run/tests", &record, symbols, &arena, e);
 *     for (size_t i = 0; i < film.count; i++) ... film.scene[i].event[0].kind
 */
#ifndef FILM_H
#define FILM_H

#include "engine/record.h"
#include "engine/symbols.h"
#include "finding/finding.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum film_kind {
    FILM_BORN,
    FILM_DIED,
    FILM_RESIZED,            /* in its place */
    FILM_MOVED,              /* by realloc: `from` is dead, `block` is new */
    FILM_AGAIN,              /* released, though it was dead */
    FILM_REFUSED             /* NULL was given */
};

#define FILM_NONE ((size_t)-1)

struct film_event {
    enum film_kind kind;
    size_t block, from;              /* of the scene; FILM_NONE: there is none */
    size_t bytes, before;            /* before: what a resized or moved block had */
    const char *family;              /* "malloc", "new", "new[]"; of a birth or release */
    const struct stack *stack;       /* the learner's calls, innermost first */
    uint64_t time;                   /* ns since the test began; never less than the event before */
};

enum film_fate { FATE_FREED, FATE_MOVED, FATE_HELD, FATE_LEAKED };

struct film_block {
    size_t bytes;                    /* at last */
    size_t born, died;               /* events; died is FILM_NONE while it lives */
    const struct stack *made;        /* where it got its last size */
    enum film_fate fate;             /* FATE_LEAKED only when a finding says so */
};

/* What a witness said about a block; the ledger sees calls, not accesses. */
struct film_mark {
    const struct finding *finding;
    size_t block;                    /* FILM_NONE: about no block that is known */
    size_t after;                    /* it happened behind this event, */
    size_t before;                   /* and before this one: not known closer */
};

struct film_scene {
    const char *test;
    unsigned refused;                /* the allocation that was refused; 0: none */
    bool passed;                     /* it came to its end: what lives then lives on */
    bool cut;                        /* more happened than is known */
    struct film_event *event;
    size_t count;
    struct film_block *block;
    size_t block_count;
    struct film_mark *mark;          /* in the order of .after */
    size_t mark_count;
};

struct film {
    struct film_scene *scene;
    size_t count;
    bool cut;                        /* there was more than a film holds */
    const char *nonce;               /* of the run, from the last file read; NULL: not complete */
};

/*
 * Adds the scenes of the folder's film. False: there is none. A damaged line
 * ends it: what came before is kept, and the nonce stays NULL.
 */
bool film_read(struct film *film, const char *folder, const struct record *record,
               struct symbols *symbols, struct arena *arena, struct error *e);

/* "A" to "Z", "AA", ...: the name of a scene's block. */
#define FILM_LETTERS 16
const char *film_letters(size_t block, char out[FILM_LETTERS]);

#endif
