/*
 * `checker lesson 1` goes through the lesson's exercises in order. What passes
 * takes one line; the first that does not is shown in full. A pass that is new
 * ends the round when the next exercise has not been begun, so that nobody's
 * success is buried under the next error.
 */
#include "base/language.h"
#include "command/command.h"
#include "command/round.h"
#include "examine.h"
#include "work/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool examine_copy(struct round *r, struct verdict *v, struct error *e)
{
    struct examine_order order = {
        .exercise = r->exercise,
        .submission = text_string(&r->copy.path),
        .answers_folder = r->exercise->work_folder,
        .tools = toolchain_default(),
        .keep = true,
        .progress = command_progress,
    };
    bool ok = examine(&order, v, e);
    command_progress(NULL);
    if (ok && !round_note(r, v, e)) {
        verdict_release(v);
        return false;
    }
    return ok;
}

static void show(const struct round *r, const struct verdict *v, bool all, const char *next)
{
    struct screen screen = screen_of(stdout);
    screen.all = all;
    struct text attempt = {0};
    round_attempt(r, &attempt);
    screen.attempt = text_string(&attempt);
    screen.next = next;
    format_named("terminal")->print(v, &screen, stdout);
    text_release(&attempt);
}

static void say_next(const struct round *r, const struct verdict *v, const struct exercise *next,
                     bool all, struct text *out)
{
    unsigned lesson = r->exercise->lesson;
    if (v->outcome == OUTCOME_PASS && next)
        text_addf(out, _("next: %s %s, with make lesson-%u.%u"), next->id, next->title, lesson,
                  next->number);
    else if (v->outcome == OUTCOME_PASS)
        text_addf(out, _("lesson %u is done; next: make lesson-%u"), lesson, lesson + 1);
    else
        text_addf(out, _("edit %s, then make lesson-%u.%u again"), text_string(&r->copy.path),
                  lesson, r->exercise->number);
    if (v->findings.count > 1 && !all)
        text_addf(out, _("; with ALL=1 behind it, all findings in full"));
}

/* Has the learner not begun this one? */
static bool is_untouched(const struct exercise *x)
{
    struct work_copy copy;
    struct error ignored;
    bool untouched = true;
    if (work_copy_make(x, &copy, &ignored)) {
        untouched = copy.untouched;
        work_copy_release(&copy);
    }
    return untouched;
}

/* alone: only one exercise, not those behind it; all: each of its findings in full. */
struct wish {
    bool alone, all;
};

/* One exercise. *on: go on with the next one. */
static enum status do_one(const struct exercise *x, const struct exercise *next, bool *on,
                          struct wish wish, struct error *e)
{
    struct round r = {.exercise = x};
    struct verdict v;
    *on = false;
    if (!work_copy_make(x, &r.copy, e))
        return STATUS_COULD_NOT_CHECK;
    if (!examine_copy(&r, &v, e)) {
        work_copy_release(&r.copy);
        return STATUS_COULD_NOT_CHECK;
    }
    enum status status = command_status(&v);
    *on = !wish.alone && status == STATUS_PASSED && next && (!r.new_pass || !is_untouched(next));
    if (*on) {
        printf(_(" %s  %-40s passed  %u/%u\n"), x->id, x->title, v.score, v.max);
    } else {
        struct text line = {0};
        say_next(&r, &v, next, wish.all, &line);
        show(&r, &v, wish.all, text_string(&line));
        if (r.new_pass) {
            struct screen screen = screen_of(stdout);
            round_look_back(x, &screen, stdout);
        }
        text_release(&line);
    }
    verdict_release(&v);
    work_copy_release(&r.copy);
    return status;
}

/* Goes through the lesson from one exercise on. */
static enum status do_list(const struct exercise_list *list, size_t first, struct wish wish,
                           struct error *e)
{
    enum status status = STATUS_PASSED;
    bool on = true;
    for (size_t i = first; i < list->count && on; i++) {
        const struct exercise *next = i + 1 < list->count ? list->item[i + 1] : NULL;
        status = do_one(list->item[i], next, &on, wish, e);
        fflush(stdout);
    }
    return status;
}

/* "3" or "3.1"; number 0 means the whole lesson. */
static bool parse(const char *word, unsigned *lesson, unsigned *number, struct error *e)
{
    int used = 0;
    *number = 0;
    if (sscanf(word, "%u.%u%n", lesson, number, &used) == 2 && !word[used] && *number > 0)
        return true;
    *number = 0;
    if (sscanf(word, "%u%n", lesson, &used) == 1 && !word[used] && *lesson > 0)
        return true;
    return error_set(e, _("\"%s\" is no lesson; write its number as in `make lesson-1`, or one "
                          "exercise as in `make lesson-1.2`."),
                     word);
}

enum status command_lesson(const struct words *words, struct error *e)
{
    unsigned lesson, number;
    struct exercise_list list;
    struct words w = *words;
    struct wish wish = {.all = words_flag(&w, "--all")};
    if (!words_left(&w, 1, 1, e) || !parse(w.word[0], &lesson, &number, e)
        || !exercise_list_open(lesson, &list, e))
        return STATUS_USAGE;
    wish.alone = number > 0;
    size_t first = 0;
    while (number && first < list.count && list.item[first]->number != number)
        first++;
    enum status status = STATUS_USAGE;
    if (first == list.count)
        error_set(e, _("There is no exercise %02u.%u; `make list` shows all."), lesson, number);
    else
        status = do_list(&list, first, wish, e);
    exercise_list_close(&list);
    return status;
}
