/*
 * The card of a lesson whose lines are to be put in order (parsons.txt): what
 * it says in front, its lettered lines, and the answer on its back. Where the
 * lesson has a frame (parsons.c), the lines become a program.
 *
 *     struct card card;
 *     if (!card_open("lessons/06-realloc", &card, e))
 *         return false;
 *     if (card_order(&card, "E C F2 A2 G D H B", &order, e)) ...
 *     card_close(&card);
 */
#ifndef CARD_H
#define CARD_H

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

enum { CARD_LINES = 40 };

struct card_line {
    const char *letter;      /* "A", "F2" */
    const char *words;
};

struct card {
    struct arena arena;
    const char *front;       /* up to "Turn over" */
    const char *why;         /* behind the answer */
    struct card_line line[CARD_LINES];
    size_t count;
    const char *frame;       /* a program with a mark where the lines go; NULL: none */
    size_t answer[CARD_LINES], answer_count;
};

/* An order of lines: indices into card->line. */
struct card_order {
    size_t line[CARD_LINES];
    size_t count;
};

/* False: *e says why, nothing to close. */
bool card_open(const char *folder, struct card *out, struct error *e);
void card_close(struct card *card);

/* Letters with blanks or commas between them. False: *e names the one that is no letter of the card. */
bool card_order(const struct card *card, const char *letters, struct card_order *out,
                struct error *e);

bool card_is_answer(const struct card *card, const struct card_order *order);

/* The frame with the lines in that order where its mark stands. */
void card_program(const struct card *card, const struct card_order *order, struct text *out);

#endif
