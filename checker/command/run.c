/*
 * `checker run 01.1`: builds the learner's copy with the exercise's demo main
 * and becomes it, so that its output and its end are seen as they are.
 */
#include "base/language.h"
#include "command/command.h"

#include "base/file.h"
#include "box/box.h"
#include "build/toolchain.h"
#include "work/copy.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Compiles the demo. False: *e says why, or the compiler's words were shown. */
static bool compile(const struct exercise *x, const char *submission, const char *program,
                    const char *words, bool *accepted, struct error *e)
{
    struct text include = {0}, compiler = {0};
    struct toolchain tools = toolchain_default();
    text_addf(&include, "-I%s", x->folder);
    if (x->is_cxx)
        toolchain_cxx(tools.compiler[VARIANT_PLAIN], &compiler);
    else
        text_add(&compiler, tools.compiler[VARIANT_PLAIN]);
    const char *argv[] = {text_string(&compiler), x->is_cxx ? "-std=c++17" : "-std=c17",
                          "-D_GNU_SOURCE", "-g", "-Wall", "-Wextra", text_string(&include),
                          submission, x->demo, "-lm", "-pthread", "-o", program, NULL};
    struct box box = {.argv = argv, .output = words, .seconds = 20};
    struct box_run run;
    struct box_end end;
    bool ok = box_start(&box, &run, e);
    if (ok) {
        box_wait(&run, &end);
        *accepted = !end.signal && !end.timed_out && end.exit_status == 0;
        if (end.missing)
            ok = error_set(e, _("%s is missing; `make setup` installs it."), argv[0]);
    }
    text_release(&include);
    text_release(&compiler);
    return ok;
}

static void show(const char *path)
{
    struct text words = {0};
    struct error ignored;
    file_read(path, 8000, &words, &ignored);
    fputs(text_string(&words), stderr);
    text_release(&words);
}

enum status command_run(const struct words *words, struct error *e)
{
    if (!words_left(words, 1, 1, e))
        return STATUS_USAGE;
    struct exercise *x = command_exercise(words->word[0], e);
    if (!x)
        return STATUS_USAGE;
    struct work_copy copy = {0};
    struct text program = {0}, output = {0};
    bool accepted = false;
    text_addf(&program, "build/demo-%s", x->id);
    text_addf(&output, "build/demo-%s.words", x->id);
    bool ok = folder_make("build", e) && work_copy_make(x, &copy, e)
        && compile(x, text_string(&copy.path), text_string(&program), text_string(&output),
                   &accepted, e);
    if (ok && !accepted)
        show(text_string(&output));
    if (ok && accepted) {
        printf(_("%s with %s\n\n"), x->title, text_string(&copy.path));
        fflush(stdout);
        execl(text_string(&program), text_string(&program), (char *)NULL);
        ok = error_set(e, _("%s cannot be started: %s."), text_string(&program), strerror(errno));
    }
    text_release(&program);
    text_release(&output);
    work_copy_release(&copy);
    exercise_close(x);
    return ok ? STATUS_NOT_PASSED : STATUS_COULD_NOT_CHECK;
}
