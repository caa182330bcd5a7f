/*
 * `checker list`: the exercises, with what was reached. Options and words choose
 * some of them: --state open, --lesson 3, --skill bounds, and words that stand
 * in title, summary or concepts.
 */
#include "base/language.h"
#include "command/command.h"
#include "format/format.h"
#include "work/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct choice {
    const char *state, *skill;     /* NULL: any */
    unsigned long lesson;          /* 0: any */
    const struct words *words;     /* all of them must be found */
};

static const char *state_of(const struct progress_entry *n)
{
    return n->passed ? N_("passed") : n->gave_up ? N_("seen")
        : n->attempts                            ? N_("tried")
                                                 : N_("open");
}

/* Tried ones are open too. */
static bool has_state(const struct progress_entry *n, const char *state)
{
    return strcmp(state_of(n), state) == 0 || (strcmp(state, "open") == 0 && !n->passed);
}

static bool has_word(const struct exercise *x, const char *word)
{
    bool found = strcasestr(x->title, word) || strcasestr(x->summary, word)
        || strcasestr(x->lesson_slug, word);
    for (size_t i = 0; !found && i < x->concept_count; i++)
        found = strcasestr(x->concept[i], word) != NULL;
    return found;
}

static bool is_chosen(const struct choice *c, const struct exercise *x,
                      const struct progress_entry *n)
{
    bool chosen = (!c->state || has_state(n, c->state))
        && (!c->skill || strcasecmp(c->skill, x->skill) == 0)
        && (!c->lesson || c->lesson == x->lesson);
    for (int i = 0; chosen && i < c->words->count; i++)
        chosen = has_word(x, c->words->word[i]);
    return chosen;
}

static void print_one(const struct exercise *x, const struct progress_entry *n, bool new_lesson)
{
    if (new_lesson)
        printf("\n%s\n", x->lesson_slug);
    printf(_("  %s  %-32.32s  level %u  %2u min  "), x->id, x->title, x->difficulty, x->minutes);
    if (n->passed)
        printf(_("passed %s%s\n"), n->first_pass, n->gave_up ? _(", seen") : "");
    else if (n->attempts)
        printf(ngettext("best %u/100, %u attempt%s\n", "best %u/100, %u attempts%s\n", n->attempts),
               n->best, n->attempts, n->gave_up ? _(", seen") : "");
    else
        printf("%s\n", _(state_of(n)));
}

static enum status print_chosen(const struct choice *c, struct error *e)
{
    struct exercise_list list;
    struct progress progress;
    if (!exercise_list_open(0, &list, e))
        return STATUS_COULD_NOT_CHECK;
    if (!progress_open(&progress, e)) {
        exercise_list_close(&list);
        return STATUS_COULD_NOT_CHECK;
    }
    unsigned lesson = 0;
    for (size_t i = 0; i < list.count; i++) {
        const struct exercise *x = list.item[i];
        const struct progress_entry *n = progress_entry(&progress, x->id);
        if (!is_chosen(c, x, n))
            continue;
        print_one(x, n, x->lesson != lesson);
        lesson = x->lesson;
    }
    if (!lesson)
        printf(_("No exercise fits. make list shows all.\n"));
    progress_close(&progress);
    exercise_list_close(&list);
    return STATUS_PASSED;
}

static bool is_state(const char *state)
{
    static const char *const known[] = {"open", "tried", "seen", "passed"};
    for (size_t i = 0; state && i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i], state) == 0)
            return true;
    }
    return false;
}

enum status command_list(const struct words *words, struct error *e)
{
    struct words w = *words;
    struct choice c = {.words = &w};
    const char *lesson = NULL;
    if (words_option(&w, "--state", &c.state) && !is_state(c.state)) {
        error_set(e, _("--state is open, tried, seen or passed."));
        return STATUS_USAGE;
    }
    words_option(&w, "--skill", &c.skill);
    if (words_option(&w, "--lesson", &lesson))
        c.lesson = lesson ? strtoul(lesson, NULL, 10) : 0;
    if (!words_left(&w, 0, 20, e))
        return STATUS_USAGE;
    return print_chosen(&c, e);
}
