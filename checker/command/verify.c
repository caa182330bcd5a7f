/*
 * `checker verify`: runs all trials on all cores and prints a line per lesson.
 */
#include "command/command.h"

#include "base/language.h"
#include "run/workers.h"
#include "verify/trial.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_WORDS 3000

/* More workers than processors: while a tool starts, somebody can compile. */
#define ONE_MORE 1

#define KINDS (TRIAL_COMPLETE + 1)

struct answer {
    bool done, ok;
    char complaint[MOST_WORDS];
};

struct board {
    const struct trials *all;
    struct answer *answer;      /* shared with the workers */
};

static void try_one(size_t index, struct hosts *hosts, void *context)
{
    const struct board *board = context;
    struct text complaint = {0};
    struct answer *a = &board->answer[index];
    a->ok = trial_run(&board->all->item[index], hosts, &complaint);
    snprintf(a->complaint, sizeof a->complaint, "%s", text_string(&complaint));
    a->done = true;
    text_release(&complaint);
}

static const char *kind_name(enum trial_kind kind)
{
    static const char *const names[] = {"shipped", "sound", "wrong fix", "hostile", "demo main",
                                        "worked example", "demo script", "exam program",
                                        "links", "lesson", "parts"};
    return names[kind];
}

static void print_failure(const struct trial *t, const struct answer *a)
{
    printf("  FAIL %s %s", kind_name(t->kind), t->path);
    if (t->kind == TRIAL_HOSTILE && t->exercise)
        printf(" in %s", t->exercise->id);
    if (t->compiler)
        printf(" (%s -O%d)", t->compiler, t->optimise);
    printf("\n%s", a->done ? a->complaint : "    its worker ended before it was done\n");
}

/* Prints a lesson's line and its failures; returns the number of these. */
static size_t print_lesson(const struct trials *all, const struct board *board, unsigned lesson)
{
    size_t count[KINDS] = {0}, failed = 0;
    for (size_t i = 0; i < all->count; i++) {
        if (all->item[i].lesson != lesson)
            continue;
        count[all->item[i].kind]++;
        failed += !board->answer[i].ok;
    }
    if (lesson)
        printf("lesson %02u  %zu shipped, %zu sound, %zu wrong fixes, %zu demos: %s\n", lesson,
               count[TRIAL_SHIPPED], count[TRIAL_SOUND], count[TRIAL_WRONG],
               count[TRIAL_SCRIPT] + count[TRIAL_MAIN] + count[TRIAL_WORKED],
               failed ? "FAILED" : "ok");
    else if (count[TRIAL_HOSTILE] || count[TRIAL_LINKS] || count[TRIAL_EXAM])
        printf("all        %zu hostile submissions, %zu exam programs, %zu pages: %s\n",
               count[TRIAL_HOSTILE], count[TRIAL_EXAM], count[TRIAL_LINKS],
               failed ? "FAILED" : "ok");
    for (size_t i = 0; i < all->count; i++) {
        if (all->item[i].lesson == lesson && !board->answer[i].ok)
            print_failure(&all->item[i], &board->answer[i]);
    }
    return failed;
}

static size_t print_all(const struct trials *all, const struct board *board)
{
    unsigned last = 0;
    for (size_t i = 0; i < all->count; i++)
        last = all->item[i].lesson > last ? all->item[i].lesson : last;
    size_t failed = 0;
    for (unsigned lesson = 1; lesson <= last; lesson++) {
        bool there = false;
        for (size_t i = 0; i < all->count; i++)
            there = there || all->item[i].lesson == lesson;
        if (there)
            failed += print_lesson(all, board, lesson);
    }
    return failed + print_lesson(all, board, 0);
}

static bool parse_word(const struct words *w, unsigned *lesson, unsigned *number,
                       struct error *e)
{
    *lesson = *number = 0;
    if (w->count == 0)
        return true;
    int used = 0;
    if (sscanf(w->word[0], "%u.%u%n", lesson, number, &used) == 2 && !w->word[0][used])
        return true;
    *number = 0;
    if (sscanf(w->word[0], "%u%n", lesson, &used) == 1 && !w->word[0][used])
        return true;
    return error_set(e, "\"%s\" is neither a lesson such as 3, nor an exercise such as 03.1, nor exam.",
                     w->word[0]);
}

static enum status open_trials(const struct words *w, struct trials *all, struct error *e)
{
    unsigned lesson, number;
    if (!words_left(w, 0, 2, e))
        return STATUS_USAGE;
    bool ok;
    if (w->count > 0 && strcmp(w->word[0], "hostile") == 0)
        ok = trials_open_hostile(w->count == 2 ? w->word[1] : NULL, all, e);
    else if (w->count == 1 && strcmp(w->word[0], "exam") == 0)
        ok = trials_open_exam(all, e);
    else if (!words_left(w, 0, 1, e) || !parse_word(w, &lesson, &number, e))
        return STATUS_USAGE;
    else
        ok = trials_open(lesson, number, all, e);
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}

enum status command_verify(const struct words *words, struct error *e)
{
    struct trials all;
    struct words w = *words;
    bool cold_too = words_flag(&w, "--cold-too");
    language_english();
    enum status status = open_trials(&w, &all, e);
    if (status != STATUS_PASSED)
        return status;
    for (size_t i = 0; i < all.count; i++)
        all.item[i].cold_too = cold_too;
    struct timespec began, ended;
    clock_gettime(CLOCK_MONOTONIC, &began);
    size_t size = all.count * sizeof(struct answer);
    struct board board = {.all = &all, .answer = workers_memory(size)};
    status = STATUS_COULD_NOT_CHECK;
    if (!board.answer) {
        error_set(e, "There is no memory for the results.");
    } else if (workers_run(all.count, workers_usual() + ONE_MORE, try_one, &board, e)) {
        size_t failed = print_all(&all, &board);
        clock_gettime(CLOCK_MONOTONIC, &ended);
        printf("verify: %zu passed, %zu failed\n", all.count - failed, failed);
        printf("took %lld s\n", (long long)(ended.tv_sec - began.tv_sec));
        status = failed ? STATUS_NOT_PASSED : STATUS_PASSED;
    }
    workers_memory_release(board.answer, size);
    trials_close(&all);
    return status;
}
