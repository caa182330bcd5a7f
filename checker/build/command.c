#include "build/command.h"

#include "base/file.h"
#include "box/box.h"

#include <assert.h>
#include <string.h>

void command_add(struct command *c, const char *word)
{
    assert(c->count + 1 < sizeof c->word / sizeof *c->word);
    c->word[c->count++] = word;
}

void command_add_flags(struct command *c, const struct flags *flags)
{
    for (unsigned i = 0; i < flags->count; i++)
        command_add(c, flags->flag[i]);
}

void command_add_words(struct command *c, char *words)
{
    for (char *word = strtok(words, " "); word; word = strtok(NULL, " "))
        command_add(c, word);
}

bool command_run(const struct command *c, const char *what, const char *output, struct error *e)
{
    struct box box = {.argv = c->word, .output = output, .seconds = 120};
    struct box_run run;
    struct box_end how;
    if (!box_start(&box, &run, e))
        return false;
    box_wait(&run, &how);
    if (how.missing)
        return error_set(e, "%s is missing; `make setup` installs it.", c->word[0]);
    if (!how.signal && how.exit_status == 0)
        return true;
    struct text said = {0};
    struct error ignored;
    file_read(output, 600, &said, &ignored);
    error_set(e, "%s could not be built with %s: %s", what, c->word[0], text_string(&said));
    text_release(&said);
    return false;
}
