/* `checker try FILE...`: the same examination for any program with a main. */
#include "base/language.h"
#include "command/command.h"
#include "format/format.h"
#include "program/program.h"

#include "base/file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_FILES = 64, MOST_WORDS = 64, USUAL_SECONDS = 10, MOST_SECONDS = 600 };

/* What the options say, beside the program itself. */
struct wish {
    struct program program;
    const char *file[MOST_FILES], *include[MOST_WORDS], *link[MOST_WORDS];
    struct text input;
    const struct format *format;
    bool all;
};

const char command_try_details[] =
    "Builds the files with gcc and with clang, runs the program plainly, under\n"
    "AddressSanitizer, under Valgrind, with ThreadSanitizer if it starts threads,\n"
    "and once more for each allocation, which is then refused. It runs in your\n"
    "folder and with your rights: what it writes or removes is written or removed.\n"
    "\n"
    "  -I FOLDER          look for headers there too; may come several times\n"
    "  --link LIBRARY     m, z, ...: link with it; or the path of an object file\n"
    "  --input FILE       the program's standard input; without it there is none\n"
    "  --seconds N        its time limit, 10 unless told; the tools get more\n"
    "  --allow-reachable  what a variable still knows at the end is no finding\n"
    "  --no-refusals      refuse no allocation\n"
    "  --all              show every finding in full\n"
    "  --format F         terminal, plain (sentences) or json; --json is short for it\n"
    "  -- ARGUMENTS       everything behind it is the program's\n"
    "\n"
    "The exit status is the checker's, not the program's:\n"
    "\n"
    "  0  nothing was found, whatever status the program itself ended with\n"
    "  1  there are findings; that it does not compile or link is one as well\n"
    "  2  the command was not understood: an option, a file that is not there\n"
    "  3  not everything could be examined: a tool is missing, or had to be stopped\n"
    "\n"
    "A finding weighs more than a tool that could not work: then it is 1.\n"
    "\n"
    "Examples:\n"
    "\n"
    "  checker try tide.c\n"
    "  checker try main.c tide.c -I include --link m --input week.txt -- --days 7\n"
    "  checker try tide.cpp --json\n"
    "\n"
    "A line of a finding leads on: `checker explain MEM-04`. The tools' own reports\n"
    "lie in the workbook's folder build/runs/try until the next try. Limits: 64\n"
    "processes at a time; 64 MB for what the program prints, and for each file.\n";

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

/* An option that may come again and again, also as its one letter: -lm. */
static bool take_list(struct words *w, const char *option, const char *letter, const char **out,
                      struct words_list *list, struct error *e)
{
    const char *value;
    size_t count = 0;
    while (words_option(w, option, &value) || words_option(w, letter, &value)) {
        if (!value || !value[0])
            return error_set(e, _("%s needs a value behind it."), option);
        if (count == MOST_WORDS)
            return error_set(e, _("%s is given more than %d times."), option, MOST_WORDS);
        out[count++] = value;
    }
    *list = (struct words_list){out, count};
    return true;
}

/* A compiler passes over a folder that is not there without a word. */
static bool are_folders(const struct words *w, const struct words_list *list, struct error *e)
{
    bool ok = true;
    for (size_t i = 0; ok && i < list->count; i++) {
        struct text path = {0};
        words_path(w, list->word[i], &path);
        ok = file_is_folder(text_string(&path))
            || error_set(e, _("-I %s: there is no such folder here."), list->word[i]);
        text_release(&path);
    }
    return ok;
}

static bool take_input(struct words *w, struct wish *wish, struct error *e)
{
    const char *value;
    if (!words_option(w, "--input", &value))
        return true;
    if (!value)
        return error_set(e, _("--input needs the path of a file."));
    words_path(w, value, &wish->input);
    wish->program.input = text_string(&wish->input);
    if (!file_is_regular(wish->program.input))
        return error_set(e, _("The input %s is not a file that can be read."), value);
    return true;
}

static bool take_options(struct words *w, struct wish *wish, struct error *e)
{
    struct program *p = &wish->program;
    const char *value;
    take_arguments(w, wish);
    if (!take_list(w, "-I", "-I", wish->include, &p->includes, e)
        || !take_list(w, "--link", "-l", wish->link, &p->links, e)
        || !are_folders(w, &p->includes, e) || !take_input(w, wish, e))
        return false;
    if (words_option(w, "--format", &value)) {
        wish->format = value ? format_named(value) : NULL;
        if (!wish->format)
            return error_set(e, _("--format is terminal, json or plain."));
    }
    if (words_option(w, "--seconds", &value)) {
        p->seconds = value ? (unsigned)strtoul(value, NULL, 10) : 0;
        if (p->seconds < 1 || p->seconds > MOST_SECONDS)
            return error_set(e, _("--seconds is 1 to %d: the time limit of the plain run."),
                             MOST_SECONDS);
    }
    if (words_flag(w, "--json"))
        wish->format = format_named("json");
    format_speak(wish->format);
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

/* No text holds a byte that is 0. */
static bool is_text(const char *path)
{
    struct text bytes = {0};
    struct error ignored;
    bool is = !file_read(path, FILE_LIMIT, &bytes, &ignored)
        || !memchr(text_string(&bytes), '\0', bytes.length);
    text_release(&bytes);
    return is;
}

static bool is_source(const char *file, const char *path, struct error *e)
{
    if (file_is_folder(path))
        return error_set(e, _("%s is a folder; name the files in it, such as %s/*.c."), file, file);
    if (!file_is_regular(path))
        return error_set(e, _("There is no file %s here."), file);
    if (!has_source_ending(file))
        return error_set(e, _("%s is no source by its name: .c is C; .cc, .cpp, .cxx, .c++ and .C "
                              "are C++. Headers are found by -I; objects and libraries go behind "
                              "--link."),
                         file);
    if (access(path, R_OK) != 0)
        return error_set(e, _("%s cannot be read: %s."), file, strerror(errno));
    return is_text(path)
        || error_set(e, _("%s is no source: it holds bytes that no text has."), file);
}

/* A newcomer's first words are often a compiler's. */
static bool is_option_known(const struct words *w, struct error *e)
{
    for (int i = 0; i < w->count; i++) {
        const char *word = w->word[i];
        if (word[0] == '-' && word[1] && strchr("DLOWcfgops", word[1]))
            return error_set(e, _("%s is an option of a compiler; the checker chooses those. "
                                  "`checker help try` lists its own; the program's go behind --."),
                             word);
    }
    return true;
}

static bool take_files(const struct words *w, struct wish *wish, struct error *e)
{
    if (w->count == 0)
        return error_set(e, _("Which program? Name its source files: checker try tide.c"));
    if (!is_option_known(w, e) || !words_left(w, 1, MOST_FILES, e))
        return false;
    for (int i = 0; i < w->count; i++) {
        struct text path = {0};
        words_path(w, w->word[i], &path);
        bool ok = is_source(w->word[i], text_string(&path), e);
        text_release(&path);
        if (!ok)
            return false;
        wish->file[i] = w->word[i];
    }
    wish->program.files = (struct words_list){wish->file, (size_t)w->count};
    return true;
}

static bool ended_with_0(const struct verdict *v)
{
    for (size_t i = 0; i < v->stage_count; i++) {
        if (strcmp(v->stage[i].name, "run") == 0)
            return strcmp(v->stage[i].remark, _("exit status 0")) == 0;
    }
    return false;
}

/* What helps further depends on what there is. */
static const char *next_step(const struct verdict *v, const struct program *p, bool all)
{
    if (v->outcome == OUTCOME_PASS && !p->input && !ended_with_0(v))
        return "Had it something to read? Its standard input was empty; --input FILE gives it "
               "one.";
    if (v->outcome == OUTCOME_PASS)
        return NULL;
    if (v->findings.count > 1 && !all)
        return "--all shows every finding in full; the tools' own words lie in build/runs/try";
    return _("the tools' own words lie in the workbook's folder build/runs/try");
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
    screen.next = v.run_folder ? next_step(&v, &wish->program, wish->all) : NULL;
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
