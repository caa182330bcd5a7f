/*
 * The checker's front door: finds the project, finds the command, and turns
 * what it returns into words and an exit status. The only place that prints
 * troubles.
 */
#include "base/language.h"
#include "command/command.h"

#include "base/file.h"

#include <errno.h>
#include <limits.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct command command_table[] = {
    {"lesson", "N | N.M [--all]", N_("check your copy of lesson N, exercise by exercise"),
     command_lesson},
    {"watch", "[N | N.M] [--plain]",
     N_("check each save of an exercise, with keys for all the rest"),
     command_watch},
    {"check", "EXERCISE [--submission FILE] [--format terminal|json|plain] [--all]\n"
              "                     [--compiler gcc|clang] [--optimise 0|2]",
     N_("check one file of one exercise"), command_check},
    {"batch", "EXERCISE FILE... [--workers N] [--reports FOLDER] [--anew]",
     N_("check many submissions of one exercise"), command_batch},
    {"try", "FILE... [-I FOLDER] [--link LIBRARY] [--input FILE] [--seconds N] [--all]\n"
            "                     [--format terminal|json|plain] [--json] [--allow-reachable]\n"
            "                     [--no-refusals] [-- ARGUMENTS]",
     N_("examine any C or C++ program with a main of its own"), command_try},
    {"hints", "EXERCISE | N [CODE]", N_("show one more hint; with a code, one for that finding"),
     command_hints},
    {"diff", "EXERCISE | N", N_("after a pass: your copy beside the reference, with reasons"),
     command_diff},
    {"give-up", "EXERCISE | N", N_("the same before a pass; it is noted as seen"), command_give_up},
    {"reset", "EXERCISE | N", N_("your copy as it was shipped; what you wrote is moved aside"),
     command_reset},
    {"reset-all", "[--yes]", N_("the same for all exercises"), command_reset_all},
    {"undo", "", N_("take the last reset back"), command_undo},
    {"progress", "[--merge FILE]", N_("what you reached, by skill and by lesson"),
     command_progress_bars},
    {"text", "LESSON", N_("read a lesson in the terminal"), command_text},
    {"card", "LESSON [LETTER...]", N_("put the lines of a lesson's card in order"), command_card},
    {"review", "", N_("ask what is due of what was learned before"), command_review},
    {"run", "EXERCISE | N", N_("build your copy with its demo main and run it"), command_run},
    {"heap", "EXERCISE | N [--print] [--submission FILE]",
     N_("show what became of each block, step by step"), command_heap},
    {"report", "EXERCISE | N [--output FILE] [--submission FILE]",
     N_("write the verdict and a picture of the heap as one page"), command_report},
    {"commands", "EXERCISE | N", N_("print the plain commands that repeat a verdict by hand"),
     command_commands},
    {"raw", "EXERCISE | N", N_("carry them out, and show the tools' own reports in full"),
     command_raw},
    {"explain", "[CODE]", N_("show the page of a finding's code, or all codes"), command_explain},
    {"list", "[WORD...] [--state open|tried|seen|passed] [--lesson N] [--skill S]",
     N_("list the exercises and what you reached"), command_list},
    {"doctor", "", N_("prove that each tool works on this machine"), command_doctor},
    {"read", "ENGINE FOLDER", N_("show what a reader makes of a folder of raw reports"),
     command_read},
    {"verify", "[LESSON | EXERCISE | exam | hostile [NAME]] [--cold-too]",
     N_("prove the content: exercises, solutions, wrong fixes, cheats"), command_verify},
};
#define COMMAND_COUNT (sizeof command_table / sizeof *command_table)

/* What the help of a command says beyond its line. */
static const struct detail {
    const char *name, *text;
} detail_table[] = {
    {"try", command_try_details},
    {"watch", command_watch_details},
};
#define DETAIL_COUNT (sizeof detail_table / sizeof *detail_table)

static void print_usage(FILE *out)
{
    fputs(_("checker COMMAND ...\n\n"), out);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(out, "  %-9s %s\n            %s\n", command_table[i].name,
                command_table[i].words, _(command_table[i].about));
    fputs(_("\nEXERCISE is a number such as 03.1; N is a lesson and means its first exercise\n"
            "that you have not passed. CLANG and GCC name other compilers, as in\n"
            "CLANG=clang-19. `checker help COMMAND` says more.\n\n"
            "Exit status: 0 passed, 1 not passed, 2 not understood, 3 could not check.\n"),
          out);
}

static const struct command *find_command(const char *name)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(command_table[i].name, name) == 0)
            return &command_table[i];
    }
    return NULL;
}

static const char *usage_of(const char *name)
{
    const struct command *c = find_command(name);
    return c ? c->words : NULL;
}

static void print_command(const struct command *c)
{
    printf(_("checker %s %s\n\n  %s\n"), c->name, c->words, _(c->about));
    for (size_t i = 0; i < DETAIL_COUNT; i++) {
        if (strcmp(detail_table[i].name, c->name) == 0)
            printf("\n%s", detail_table[i].text);
    }
}

/* `checker help try` */
static enum status help(const char *name)
{
    const struct command *c = name ? find_command(name) : NULL;
    if (c) {
        print_command(c);
        return STATUS_PASSED;
    }
    if (!name) {
        print_usage(stdout);
        return STATUS_PASSED;
    }
    fprintf(stderr, _("checker: \"%s\" is no command; --help lists them.\n"), name);
    return STATUS_USAGE;
}

/* The project is where this program lies: build/checker, or build/FLAVOUR/checker. */
static bool enter_project(struct error *e)
{
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    if (length < 0)
        return error_set(e, _("/proc is not mounted; the checker cannot find its project."));
    path[length] = '\0';
    char *slash;
    while ((slash = strrchr(path, '/')) != NULL && slash != path) {
        *slash = '\0';
        if (chdir(path) == 0 && file_is_folder("exercises") && file_is_folder("checker"))
            return true;
    }
    return error_set(e, _("The folders exercises and checker are not above the checker's own "
                          "program; leave it in the folder build of the project."));
}

/* Ctrl-C: the keepers see us go and take everything away that was running. */
static void on_interrupt(int signal)
{
    static const char line[] = "\nstopped\n";
    ssize_t ignored = write(STDERR_FILENO, line, sizeof line - 1);
    (void)ignored;
    _exit(128 + signal);
}

static enum status run(const struct command *c, int argc, char **argv)
{
    char started_in[PATH_MAX];
    struct error e = {{0}};
    struct words words = {argc, argv, started_in, usage_of};
    if (words_flag(&words, "--help") || words_flag(&words, "-h")) {
        print_command(c);
        return STATUS_PASSED;
    }
    enum status status = STATUS_COULD_NOT_CHECK;
    if (!getcwd(started_in, sizeof started_in))
        error_set(&e, _("The current folder has no path: %s."), strerror(errno));
    else if (enter_project(&e))
        status = c->run(&words, &e);
    if (e.sentence[0]) {
        fflush(stdout);
        fprintf(stderr, _("checker: %s\n"), e.sentence);
    }
    return status;
}

int main(int argc, char **argv)
{
    setlocale(LC_ALL, "");
    setlocale(LC_NUMERIC, "C");
    language_open();
    struct sigaction action = {.sa_handler = on_interrupt};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    if (argc < 2) {
        print_usage(stderr);
        return STATUS_USAGE;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0
        || strcmp(argv[1], "help") == 0)
        return help(argc > 2 ? argv[2] : NULL);
    const struct command *c = find_command(argv[1]);
    if (!c) {
        fprintf(stderr, _("checker: \"%s\" is no command; --help lists them.\n"), argv[1]);
        return STATUS_USAGE;
    }
    enum status status = run(c, argc - 2, argv + 2);
    if (fflush(stdout) != 0 && status == STATUS_PASSED)
        status = STATUS_COULD_NOT_CHECK;
    return status;
}
