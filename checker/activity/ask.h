/*
 * Talks with the reader, one line at a time. Where nobody can answer (not a
 * terminal, or it is closed) every question has been answered with nothing.
 *
 *     struct ask ask = ask_here();
 *     struct text answer = {0};
 *     if (!ask_line(&ask, " Your answer: ", &answer)) ... nobody is there any more ...
 *     text_release(&answer);
 */
#ifndef ASK_H
#define ASK_H

#include "base/text.h"

#include <stdbool.h>

struct ask {
    bool here;           /* somebody is at a terminal */
    bool gone;           /* was, and has left */
    unsigned rows;       /* of the terminal */
    unsigned shown;      /* rows since the last question */
};

struct ask ask_here(void);

/* Asks; *answer holds the line, without blanks around it. False: nobody is there. */
bool ask_line(struct ask *a, const char *question, struct text *answer);

/*
 * Prints these lines; when the screen is full it waits for Enter. False: the
 * reader has had enough (q), and the rest was not printed.
 */
bool ask_show(struct ask *a, const char *lines);

#endif
