/* `checker try FILE...`: the same examination for any program with a main. */
#include "command/command.h"
#include "format/format.h"
#include "program/program.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_FILES = 64, MOST_WORDS = 64, USUAL_SECONDS = 10, MOST_SECONDS = 600 };

/* What the options say, beside the program itself. */
struct wish {
    struct program program;
    const char *file[MOST_FILES], *include[MOST_WORDS], *link[MOST_WORDS];
    struct text input;
    const struct format *format;
    bool all;
};

/* Everything behind "--" is the program's. */
static void take_arguments(struct words *w, struct wish *wish)
{
    for (int i = 0; i < w->count; i++) {
        if (strcmp(w->word[i], "--") != 0)
            continue;
        wish->program.arguments = (struct words_list){(const char *const *)&w->word[i + 1],
                                                      (size_t)(w->count - i - 1)};
        w->count = i;
    }
}

/* An option that may come again and again. */
static bool take_list(struct words *w, const char *option, const char **out,
                      struct words_list *list, struct error *e)
{
    const char *value;
    size_t count = 0;
    while (words_option(w, option, &value)) {
        if (!value)
            return error_set(e, "%s needs a value.", option);
        if (count == MOST_WORDS)
            return error_set(e, "%s is given more than %d times.", option, MOST_WORDS);
        out[count++] = value;
    }
    *list = (struct words_list){out, count};
    return true;
}

static bool take_input(struct words *w, struct wish *wish, struct error *e)
{
    const char *value;
    if (!words_option(w, "--input", &value))
        return true;
    if (!value)
        return error_set(e, "--input needs the path of a file.");
    if (value[0] != '/')
        text_addf(&wish->input, "%s/", w->started_in);
    text_add(&wish->input, value);
    wish->program.input = text_string(&wish->input);
    if (!file_is_regular(wish->program.input))
        return error_set(e, "The input %s is not a file that can be read.", value);
    return true;
}

static bool take_options(struct words *w, struct wish *wish, struct error *e)
{
    struct program *p = &wish->program;
    const char *value;
    take_arguments(w, wish);
    if (!take_list(w, "-I", wish->include, &p->includes, e)
        || !take_list(w, "--link", wish->link, &p->links, e) || !take_input(w, wish, e))
        return false;
    if (words_option(w, "--format", &value)) {
        wish->format = value ? format_named(value) : NULL;
        if (!wish->format)
            return error_set(e, "--format is terminal, json or plain.");
    }
    if (words_option(w, "--seconds", &value)) {
        p->seconds = value ? (unsigned)strtoul(value, NULL, 10) : 0;
        if (p->seconds < 1 || p->seconds > MOST_SECONDS)
            return error_set(e, "--seconds is 1 to %d: the time limit of the plain run.",
                             MOST_SECONDS);
    }
    p->allow_reachable = words_flag(w, "--allow-reachable");
    p->sweep = !words_flag(w, "--no-refusals");
    wish->all = words_flag(w, "--all");
    return true;
}

static bool has_source_ending(const char *file)
{
    size_t length = strlen(file);
    return program_is_cxx(file) || (length > 2 && strcmp(file + length - 2, ".c") == 0);
}

static bool take_files(const struct words *w, struct wish *wish, struct error *e)
{
    if (!words_left(w, 1, MOST_FILES, e))
        return false;
    for (int i = 0; i < w->count; i++) {
        struct text path = {0};
        const char *file = w->word[i];
        if (file[0] != '/')
            text_addf(&path, "%s/", w->started_in);
        text_add(&path, file);
        bool there = file_is_regular(text_string(&path));
        text_release(&path);
        if (!there)
            return error_set(e, "There is no file %s.", file);
        if (!has_source_ending(file))
            return error_set(e, "%s is no source by its name: .c is C; .cc, .cpp, .cxx and .C "
                             "are C++.", file);
        wish->file[i] = file;
    }
    wish->program.files = (struct words_list){wish->file, (size_t)w->count};
    return true;
}

static enum status try(struct wish *wish, struct error *e)
{
    struct verdict v;
    bool ok = program_examine(&wish->program, &v, e);
    command_progress(NULL);
    if (!ok)
        return STATUS_COULD_NOT_CHECK;
    struct screen screen = screen_of(stdout);
    screen.all = wish->all;
    wish->format->print(&v, &screen, stdout);
    enum status status = command_status(&v);
    verdict_release(&v);
    return status;
}

enum status command_try(const struct words *words, struct error *e)
{
    struct words w = *words;
    struct wish wish = {.format = format_named("terminal")};
    wish.program = (struct program){.folder = words->started_in, .seconds = USUAL_SECONDS,
                                    .sweep = true, .keep = true,
                                    .tools = toolchain_default(),
                                    .progress = command_progress};
    enum status status = STATUS_USAGE;
    if (take_options(&w, &wish, e) && take_files(&w, &wish, e))
        status = try(&wish, e);
    text_release(&wish.input);
    return status;
}
