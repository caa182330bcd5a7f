/*
 * A command line that grows word by word; the words are borrowed.
 *
 *     struct line c = {0};
 *     line_add(&c, "ld");
 *     if (!line_run(&c, "The tests", "run/link", e)) ...
 */
#ifndef BUILD_LINE_H
#define BUILD_LINE_H

#include "base/error.h"
#include "build/toolchain.h"

struct line {
    const char *word[256];
    unsigned count;
};

void line_add(struct line *c, const char *word);
void line_add_flags(struct line *c, const struct flags *flags);

/* Splits the words of a constant that the Makefile gives (no quoting in it). */
void line_add_words(struct line *c, char *words);

/*
 * Runs a command of our own; its words go to the file `output`. Its failure is
 * trouble: *e has the first of those words.
 */
bool line_run(const struct line *c, const char *what, const char *output, struct error *e);

#endif
