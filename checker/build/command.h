/*
 * A command line that grows word by word; the words are borrowed.
 *
 *     struct command c = {0};
 *     command_add(&c, "ld");
 *     if (!command_run(&c, "The tests", "run/link", e)) ...
 */
#ifndef BUILD_COMMAND_H
#define BUILD_COMMAND_H

#include "base/error.h"
#include "build/toolchain.h"

struct command {
    const char *word[256];
    unsigned count;
};

void command_add(struct command *c, const char *word);
void command_add_flags(struct command *c, const struct flags *flags);

/* Splits the words of a constant that the Makefile gives (no quoting in it). */
void command_add_words(struct command *c, char *words);

/*
 * Runs a command of our own; its words go to the file `output`. Its failure is
 * trouble: *e has the first of those words.
 */
bool command_run(const struct command *c, const char *what, const char *output, struct error *e);

#endif
