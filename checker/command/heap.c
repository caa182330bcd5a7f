/* `checker heap 06.1`: the film of the learner's heap. `--print` gives it as text. */
#include "command/command.h"
#include "command/film.h"
#include "film/screen.h"
#include "film/steps.h"
#include "format/page.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Cleaned line by line: names of tests and functions are not ours. */
static void print_film(const struct verdict *v, const struct film_steps *steps)
{
    struct screen screen = screen_of(stdout);
    struct page page = page_for(&screen);
    struct text t = {0};
    film_text(&t, v, v->film, steps);
    for (const char *line = text_string(&t), *end; (end = strchr(line, '\n')); line = end + 1) {
        page_add_bytes(&page, line, (size_t)(end - line));
        page_end_line(&page);
    }
    page_print(&page, stdout);
    text_release(&t);
}

enum status command_heap(const struct words *words, struct error *e)
{
    struct words w = *words;
    struct verdict v;
    bool print = words_flag(&w, "--print");
    enum status status = film_examine(&w, &v, e);
    if (status != STATUS_PASSED)
        return status;
    struct film_steps steps;
    film_steps(v.film, &v.arena, &steps);
    bool plays = !print && steps.count > 0 && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    if (!plays || !film_show(&v, &steps, e)) {
        e->sentence[0] = '\0';
        print_film(&v, &steps);
    }
    film_close(&v);
    return STATUS_PASSED;
}
