#include "watch/editor.h"

#include "base/clean.h"
#include "base/program.h"

#include <ctype.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Wide enough for two files side by side. */
#define TWO_COLUMNS 160

/* Set to something? */
static const char *setting(const char *name)
{
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

static bool has_program(const char *name)
{
    struct text path = {0};
    bool found = program_find(name, &path);
    text_release(&path);
    return found;
}

/* Does the first word of the command name one of those that know what +44 means? */
static bool knows_lines(const char *command)
{
    static const char *const names[] = {
        "vi", "vim", "nvim", "vim.tiny", "vim.basic", "view", "nano", "pico", "emacs",
        "emacsclient", "micro", "ne", "joe", "jed", "mg", "kak", "mcedit",
    };
    size_t length = strcspn(command, " \t");
    const char *name = command;
    for (const char *at = command; at < command + length; at++) {
        if (*at == '/')
            name = at + 1;
    }
    length -= (size_t)(name - command);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strlen(names[i]) == length && strncmp(names[i], name, length) == 0)
            return true;
    }
    return false;
}

static void add(struct editor *ed, const char *word)
{
    size_t count = 0;
    while (ed->argv[count])
        count++;
    ed->argv[count] = word;
}

/*
 * What $EDITOR says is a piece of a shell's command, with arguments and quotes;
 * the shell is given it so, and the file as a word of its own.
 */
static void add_editor(struct editor *ed, const char *command, const char *path, int line)
{
    text_addf(&ed->command, "%s \"$@\"", command);
    add(ed, "sh");
    add(ed, "-c");
    add(ed, text_string(&ed->command));
    add(ed, "editor");
    if (line > 0 && knows_lines(command)) {
        text_addf(&ed->line, "+%d", line);
        add(ed, text_string(&ed->line));
    }
    add(ed, path);
}

static void add_pane(struct editor *ed, unsigned columns)
{
    add(ed, "tmux");
    add(ed, "split-window");
    add(ed, columns >= TWO_COLUMNS ? "-h" : "-v");
}

void editor_choose(struct editor *ed, const char *path, int line, unsigned columns)
{
    const char *command = setting("VISUAL") ? setting("VISUAL") : setting("EDITOR");
    const char *terminal = setting("TERM_PROGRAM");
    *ed = (struct editor){.way = EDITOR_NONE};
    text_addf(&ed->place, line > 0 ? "%s:%d" : "%s", path, line);
    if (terminal && strcmp(terminal, "vscode") == 0 && has_program("code")) {
        ed->way = EDITOR_BESIDE;
        add(ed, "code");
        add(ed, "-g");
        add(ed, text_string(&ed->place));
    } else if (command) {
        ed->way = setting("TMUX") && has_program("tmux") ? EDITOR_BESIDE : EDITOR_HERE;
        if (ed->way == EDITOR_BESIDE)
            add_pane(ed, columns);
        add_editor(ed, command, path, line);
    }
}

void editor_release(struct editor *ed)
{
    text_release(&ed->command);
    text_release(&ed->line);
    text_release(&ed->place);
    *ed = (struct editor){0};
}

/* As RFC 3986 wants it; what is no plain letter is written as a number. */
static void add_address(struct text *out, const char *path)
{
    char host[HOST_NAME_MAX + 1] = "";
    gethostname(host, sizeof host - 1);
    text_addf(out, "file://%s", host);
    for (; *path; path++) {
        unsigned char c = (unsigned char)*path;
        if (isalnum(c) || strchr("/-._~", c))
            text_add_char(out, (char)c);
        else
            text_addf(out, "%%%02X", c);
    }
}

void editor_link(struct text *out, const struct screen *screen, const char *path, int line)
{
    struct text words = {0};
    const char *kind = setting("TERM");
    /* the console of Linux would print what it does not know */
    bool link = screen->colour && !(kind && strcmp(kind, "linux") == 0);
    text_addf(&words, line > 0 ? "%s:%d" : "%s", path, line);
    if (link) {
        text_add(out, "\033]8;;");
        add_address(out, path);
        text_add(out, "\033\\");
    }
    text_add_clean(out, text_string(&words), words.length);
    if (link)
        text_add(out, "\033]8;;\033\\");
    text_release(&words);
}
