/*
 * `checker raw 01.1`: carries out the plain commands, and shows what the tools
 * themselves say, in full: to learn to read the originals. What the first one
 * said is also kept in build/raw-01.1-1, and so on. No verdict comes of it.
 */
#include "base/clean.h"
#include "base/file.h"
#include "base/language.h"
#include "box/box.h"
#include "command/command.h"
#include "verdict/commands.h"
#include "work/copy.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A program that hangs, floods or forks is ended; a linked program must fit too. */
#define SECONDS 30
#define FILE_BYTES ((size_t)32 << 20)
#define PROCESSES 64

/* What was said, line by line, made harmless for a terminal. */
static void show(const char *path)
{
    struct text words = {0}, line = {0};
    struct error ignored;
    file_read(path, FILE_LIMIT, &words, &ignored);
    char *rest = words.length ? words.bytes : NULL, *from;
    while ((from = strsep(&rest, "\n")) != NULL && (rest || *from)) {
        text_clear(&line);
        text_add_clean(&line, from, strlen(from));
        printf("%s\n", text_string(&line));
    }
    if (words.length >= FILE_LIMIT)
        printf(_("cut here; all of it is in %s\n"), path);
    text_release(&words);
    text_release(&line);
}

static void show_end(const struct box_end *end)
{
    if (end->timed_out)
        printf(_("stopped after %d seconds\n"), SECONDS);
    else if (end->too_many_processes)
        printf(_("stopped, because it kept starting processes\n"));
    else if (end->signal)
        printf(_("ended by signal %d (%s)\n"), end->signal, strsignal(end->signal));
    else
        printf(_("ended with status %d\n"), end->exit_status);
}

/* False: the command could not be carried out, or said that something is wrong. */
static bool carry_out(const char *command, const char *output, struct error *e)
{
    /* the shell becomes the program, so that a signal is told as one */
    struct text exec = {0};
    text_addf(&exec, strstr(command, " && ") ? "%s" : "exec env %s", command);
    const char *argv[] = {"sh", "-c", text_string(&exec), NULL};
    /* a Valgrind that is ended leaves no pipes for a debugger behind */
    static const char *const settings[] = {"VALGRIND_OPTS=--vgdb=no", NULL};
    struct box box = {.argv = argv, .add = settings, .output = output, .seconds = SECONDS,
                      .file_bytes = FILE_BYTES, .fixed_addresses = true,
                      .processes = PROCESSES};
    struct box_run run;
    struct box_end end = {.exit_status = 1};
    printf("$ %s\n", command);
    fflush(stdout);
    bool started = box_start(&box, &run, e);
    if (started) {
        box_wait(&run, &end);
        show(output);
        show_end(&end);
        printf("\n");
    }
    text_release(&exec);
    return started && !end.timed_out && !end.too_many_processes && !end.signal
        && end.exit_status == 0;
}

/* Carries out what does not need a program that could not be built. */
static bool carry_out_all(const struct verdict *v, const char *id, struct error *e)
{
    unsigned unbuilt = 0;
    struct text output = {0};
    e->sentence[0] = '\0';
    for (size_t i = 0; i < v->command_count && !e->sentence[0]; i++) {
        const struct by_hand *command = &v->command[i];
        text_clear(&output);
        text_addf(&output, "build/raw-%s-%zu", id, i + 1);
        if ((command->witnesses & unbuilt) == command->witnesses)
            printf(_("$ %s\nleft out: the program was not built\n\n"), command->line);
        else if (!carry_out(command->line, text_string(&output), e))
            unbuilt |= command->witnesses;
    }
    text_release(&output);
    return !e->sentence[0];
}

enum status command_raw(const struct words *words, struct error *e)
{
    if (!words_left(words, 1, 1, e))
        return STATUS_USAGE;
    struct exercise *x = command_exercise(words->word[0], e);
    if (!x)
        return STATUS_USAGE;
    struct work_copy copy = {0};
    bool ok = folder_make("build", e) && work_copy_make(x, &copy, e);
    if (ok) {
        struct verdict v = {0};
        struct examine_order order = {.exercise = x, .submission = text_string(&copy.path),
                                      .tools = toolchain_default()};
        verdict_commands(&order, &v);
        ok = carry_out_all(&v, x->id, e);
        verdict_release(&v);
    }
    work_copy_release(&copy);
    exercise_close(x);
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}
