#include "verify/trial.h"

#include "base/file.h"
#include "box/box.h"
#include "build/toolchain.h"
#include "verify/exam.h"
#include "verify/hostile.h"
#include "verify/version.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* --- programs that must run clean --- */

/* Adds the first bytes of what a program said, indented. */
static void add_words(const char *path, struct text *complaint)
{
    struct text words = {0};
    struct error ignored;
    file_read(path, 1500, &words, &ignored);
    char *rest = words.bytes, *line;
    while ((line = strsep(&rest, "\n")) != NULL) {
        if (*line)
            text_addf(complaint, "    %s\n", line);
    }
    text_release(&words);
}

static bool run_box(const char *const *argv, const char *folder, const char *output,
                    struct text *complaint)
{
    static const char *const settings[] = {
        "ASAN_OPTIONS=detect_stack_use_after_return=1",
        "LSAN_OPTIONS=use_stacks=0:use_registers=0", NULL,
    };
    struct box box = {.argv = argv, .add = settings, .folder = folder, .output = output,
                      .seconds = 120};
    struct box_run run;
    struct box_end end;
    struct error e;
    if (!box_start(&box, &run, &e)) {
        text_addf(complaint, "    %s\n", e.sentence);
        return false;
    }
    box_wait(&run, &end);
    if (!end.signal && !end.timed_out && end.exit_status == 0)
        return true;
    text_addf(complaint, "    %s ended with %s %d\n", argv[0],
              end.timed_out ? "a time-out, status" : end.signal ? "signal" : "status",
              end.signal ? end.signal : end.exit_status);
    add_words(output, complaint);
    return false;
}

/* Builds the files with sanitizers and every warning an error, and runs them. */
static bool build_and_run(const char *const *files, bool cxx, const char *include,
                          struct text *complaint)
{
    char folder[] = "build/verify-XXXXXX";
    struct error e;
    if (!folder_make("build", &e) || !mkdtemp(folder)) {
        text_add(complaint, "    no folder can be made in build\n");
        return false;
    }
    struct toolchain tools = toolchain_default();
    struct text program = {0}, output = {0}, compiler = {0};
    if (cxx)
        toolchain_cxx(tools.compiler[VARIANT_ASAN], &compiler);
    else
        text_add(&compiler, tools.compiler[VARIANT_ASAN]);
    text_addf(&program, "%s/program", folder);
    text_addf(&output, "%s/words", folder);
    const char *argv[20] = {text_string(&compiler), cxx ? "-std=c++17" : "-std=c17", "-D_GNU_SOURCE", "-g",
                            "-Wall", "-Wextra", "-Werror", "-fsanitize=address,undefined",
                            "-fno-sanitize-recover=undefined", include, "-lm", "-pthread", "-o",
                            text_string(&program)};
    unsigned n = 14;
    for (; *files; files++)
        argv[n++] = *files;
    const char *run[] = {"./program", NULL};
    bool ok = run_box(argv, NULL, text_string(&output), complaint)
        && run_box(run, folder, text_string(&output), complaint);
    folder_remove(folder);
    text_release(&compiler);
    text_release(&program);
    text_release(&output);
    return ok;
}

static bool try_main(const struct trial *t, struct text *complaint)
{
    struct text include = {0}, reference = {0};
    text_addf(&include, "-I%s", t->exercise->folder);
    text_addf(&reference, "%s/%s", t->exercise->solution_folder, t->exercise->edit);
    const char *files[] = {t->path, text_string(&reference), NULL};
    bool ok = build_and_run(files, t->exercise->is_cxx, text_string(&include), complaint);
    text_release(&include);
    text_release(&reference);
    return ok;
}

static bool try_worked(const struct trial *t, struct text *complaint)
{
    const char *files[] = {t->path, NULL};
    return build_and_run(files, false, "-I.", complaint);
}

static bool try_script(const struct trial *t, struct text *complaint)
{
    char output[] = "build/script-XXXXXX";
    struct error e;
    int fd = folder_make("build", &e) ? mkstemp(output) : -1;
    if (fd < 0) {
        text_add(complaint, "    no file can be made in build\n");
        return false;
    }
    close(fd);
    const char *argv[] = {"sh", t->path, NULL};
    bool ok = run_box(argv, NULL, output, complaint);
    remove(output);
    return ok;
}

/* --- pages and folders --- */

/* Does a link's target exist, seen from the page? Other sites are not asked. */
static bool is_live(const char *page, const char *target, size_t length)
{
    if (length == 0 || target[0] == '#' || memchr(target, ':', length))
        return true;
    const char *slash = strrchr(page, '/');
    struct text path = {0};
    if (slash)
        text_add_bytes(&path, page, (size_t)(slash - page) + 1);
    text_add_bytes(&path, target, strcspn(target, "#)"));
    bool live = file_exists(text_string(&path));
    text_release(&path);
    return live;
}

/* The links of one line of a page; what stands in a block of code is none. */
static void follow_links(const char *page, const char *line, size_t length, struct text *complaint)
{
    const char *end = line + length;
    for (const char *at = line; (at = memmem(at, (size_t)(end - at), "](", 2)) != NULL;) {
        at += 2;
        const char *close = memchr(at, ')', (size_t)(end - at));
        size_t target = (size_t)((close ? close : end) - at);
        if (!is_live(page, at, target))
            text_addf(complaint, "    the link to %.*s leads nowhere\n", (int)target, at);
    }
}

static bool try_links(const struct trial *t, struct text *complaint)
{
    struct text page = {0};
    struct error e;
    if (!file_read(t->path, FILE_LIMIT, &page, &e))
        text_addf(complaint, "    %s\n", e.sentence);
    bool in_code = false;
    for (const char *line = text_string(&page); *line != '\0';) {
        size_t length = strcspn(line, "\n");
        if (length >= 3 && memcmp(line, "```", 3) == 0)
            in_code = !in_code;
        else if (!in_code && (length < 4 || memcmp(line, "    ", 4) != 0))
            follow_links(t->path, line, length, complaint);
        line += length + (line[length] != '\0');
    }
    text_release(&page);
    return complaint->length == 0;
}

static size_t count_files(const char *folder, const char *below)
{
    struct folder_names names = {0};
    struct error ignored;
    struct text path = {0};
    text_addf(&path, "%s/%s", folder, below);
    if (!file_is_folder(text_string(&path))
        || !folder_list(text_string(&path), &names, &ignored))
        names.count = 0;
    size_t count = names.count;
    folder_names_release(&names);
    text_release(&path);
    return count;
}

static void want_file(const char *folder, const char *name, struct text *complaint)
{
    struct text path = {0};
    text_addf(&path, "%s/%s", folder, name);
    if (!file_is_regular(text_string(&path)))
        text_addf(complaint, "    %s is not there\n", text_string(&path));
    text_release(&path);
}

static bool try_complete(const struct trial *t, struct text *complaint)
{
    const struct exercise *x = t->exercise;
    want_file(x->folder, base_name_of(x->demo), complaint);
    want_file(x->folder, "tests.c", complaint);
    want_file(x->solution_folder, x->edit, complaint);
    want_file(x->solution_folder, "notes.md", complaint);
    if (x->answers_file) {
        want_file(x->folder, x->answers_file, complaint);
        want_file(x->solution_folder, x->answers_file, complaint);
    }
    if (count_files(x->solution_folder, "wrong") < 3)
        text_addf(complaint, "    %s/wrong has fewer than three wrong fixes\n",
                  x->solution_folder);
    if (count_files(x->solution_folder, "other") < 1)
        text_addf(complaint, "    %s/other has no innocent variant\n", x->solution_folder);
    if (!x->why.question)
        text_addf(complaint, "    %s/exercise.yaml has no why-question\n", x->folder);
    return complaint->length == 0;
}

static bool try_lesson(const struct trial *t, struct text *complaint)
{
    want_file(t->path, "lesson.md", complaint);
    want_file(t->path, "worked.c", complaint);
    want_file(t->path, "parsons.txt", complaint);
    if (count_files(t->path, "demo") == 0)
        text_addf(complaint, "    %s has no demo\n", t->path);
    return complaint->length == 0;
}

bool trial_run(const struct trial *t, struct hosts *hosts, struct text *complaint)
{
    switch (t->kind) {
    case TRIAL_MAIN:
        return try_main(t, complaint);
    case TRIAL_WORKED:
        return try_worked(t, complaint);
    case TRIAL_SCRIPT:
        return try_script(t, complaint);
    case TRIAL_EXAM:
        return exam_try(t->path, complaint);
    case TRIAL_LINKS:
        return try_links(t, complaint);
    case TRIAL_LESSON:
        return try_lesson(t, complaint);
    case TRIAL_COMPLETE:
        return try_complete(t, complaint);
    case TRIAL_HOSTILE:
        return hostile_try(t, hosts, complaint);
    default:
        return version_try(t, hosts, complaint);
    }
}
