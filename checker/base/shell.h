/* Words for a POSIX shell to read. */
#ifndef SHELL_H
#define SHELL_H

#include "base/text.h"

/* Appends the word, quoted when it needs it. */
void text_add_shell_word(struct text *line, const char *word);

#endif
