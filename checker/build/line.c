#include "build/line.h"

#include "base/file.h"
#include "base/language.h"
#include "box/box.h"

#include <assert.h>
#include <string.h>

void line_add(struct line *c, const char *word)
{
    assert(c->count + 1 < sizeof c->word / sizeof *c->word);
    c->word[c->count++] = word;
}

void line_add_flags(struct line *c, const struct flags *flags)
{
    for (unsigned i = 0; i < flags->count; i++)
        line_add(c, flags->flag[i]);
}

void line_add_words(struct line *c, char *words)
{
    for (char *word = strtok(words, " "); word; word = strtok(NULL, " "))
        line_add(c, word);
}

bool line_run(const struct line *c, const char *what, const char *output, struct error *e)
{
    struct box box = {.argv = c->word, .output = output, .seconds = 120};
    struct box_run run;
    struct box_end how;
    if (!box_start(&box, &run, e))
        return false;
    box_wait(&run, &how);
    if (how.missing)
        return error_set(e, _("%s is missing; `make setup` installs it."), c->word[0]);
    if (!how.signal && how.exit_status == 0)
        return true;
    struct text said = {0};
    struct error ignored;
    file_read(output, 600, &said, &ignored);
    error_set(e, _("%s could not be built with %s: %s"), what, c->word[0], text_string(&said));
    text_release(&said);
    return false;
}
