#include "base/language.h"
#include "watch/session.h"

#include "watch/child.h"
#include "watch/editor.h"

#include <ctype.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a key does with the command that it names. */
enum how {
    OURS,                    /* it is a thing of ours; the command is only needed for it */
    COLLECTED,               /* about the exercise, and what it prints is shown page by page */
    ALONE,                   /* about the exercise; it has keys of its own */
    ALONE_WITH_LESSON,       /* about its lesson; it has pages of its own */
    ABOUT_CODE,              /* about the worst finding, shown page by page */
    ABOUT_ALL                /* shown page by page */
};

static void go_on(struct session *s);
static void go_back(struct session *s);
static void run_again(struct session *s);
static void edit(struct session *s);
static void ask_reset(struct session *s);
static void show_all(struct session *s);
static void help(struct session *s);
static void leave(struct session *s);

/* A key whose command is not in this build is not there, nor on the screen. */
static const struct key {
    char letter;
    const char *word;        /* beside it in the last line; NULL: in the help only */
    const char *about;
    enum how how;
    const char *command;     /* of the checker, or NULL */
    void (*act)(struct session *);
} key_table[] = {
    {'n', "next", N_("the next exercise"), OURS, NULL, go_on},
    {'p', "back", N_("the previous exercise"), OURS, NULL, go_back},
    {'r', "run", N_("run again, though nothing changed"), OURS, NULL, run_again},
    {'h', "hint", N_("one more hint; after a pass all of them"), COLLECTED, "hints", NULL},
    {'e', "edit", N_("open the file at the line of the finding"), OURS, NULL, edit},
    {'v', "film", N_("the heap of this run, step by step"), ALONE, "heap", NULL},
    {'d', "diff", N_("your file beside the reference, after a pass"), COLLECTED, "diff", NULL},
    {'l', "list", N_("all exercises and what you reached"), ABOUT_ALL, "list", NULL},
    {'x', "reset", N_("begin anew; your file is moved aside"), OURS, "reset", ask_reset},
    {'a', NULL, N_("all findings of this run in full"), OURS, NULL, show_all},
    {'i', NULL, N_("the page on the worst finding"), ABOUT_CODE, "explain", NULL},
    {'c', NULL, N_("the commands that repeat the verdict by hand"), COLLECTED, "commands", NULL},
    {'t', NULL, N_("the text of the lesson"), ALONE_WITH_LESSON, "text", NULL},
    {'?', "", N_("this list"), OURS, NULL, help},
    {'q', "", N_("quit, as Ctrl-C does"), OURS, NULL, leave},
};
#define KEY_COUNT (sizeof key_table / sizeof *key_table)

static bool is_word(const char *at, size_t length, const char *word)
{
    return strlen(word) == length && strncmp(at, word, length) == 0;
}

/* Is N or EXERCISE among the words? */
static bool takes_exercise(const char *usage)
{
    while (*usage) {
        size_t length = strcspn(usage, " ");
        if (is_word(usage, length, "N") || is_word(usage, length, "EXERCISE"))
            return true;
        usage += length + strspn(usage + length, " ");
    }
    return false;
}

static bool is_there(const struct session *s, const struct key *k)
{
    const char *usage = k->command ? s->order->usage(k->command) : NULL;
    bool of_exercise = k->how == COLLECTED || k->how == ALONE;
    return !k->command || (usage && (!of_exercise || takes_exercise(usage)));
}

static const struct key *find_key(const struct session *s, int letter)
{
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (key_table[i].letter == letter && is_there(s, &key_table[i]))
            return &key_table[i];
    }
    return NULL;
}

void actions_name(const struct session *s, struct text *out)
{
    /* where the line is short, the letters alone */
    bool words = s->view.screen.width >= 80;
    text_add(out, words ? "" : _(" keys:"));
    for (size_t i = 0; i < KEY_COUNT; i++) {
        const struct key *k = &key_table[i];
        if (!k->word || !is_there(s, k))
            continue;
        text_addf(out, words && out->length ? "  %c" : " %c", k->letter);
        if (words && *k->word)
            text_addf(out, " %s", k->word);
    }
}

/* ---- about the session */

static void go_on(struct session *s)
{
    if (s->at + 1 < s->order->list->count)
        session_open(s, s->at + 1);
    else
        session_note(s, _("This is the last exercise."));
}

static void go_back(struct session *s)
{
    if (s->at > 0)
        session_open(s, s->at - 1);
    else
        session_note(s, _("This is the first exercise."));
}

static void run_again(struct session *s)
{
    if (!s->watching || s->files.gone)
        session_open(s, s->at);
    else
        session_check(s);
}

static void show_all(struct session *s)
{
    if (s->checking || !s->ran)
        session_note(s, _("There is no verdict to show yet."));
    else
        session_order(s, WORKER_DRAW_ALL);
}

static void leave(struct session *s)
{
    s->leaving = true;
}

/* ---- pages of text */

static void turn_page(struct session *s)
{
    s->showing = SHOWS_TEXT;
    s->shown = view_page(&s->view, text_string(&s->text), s->shown,
                         _(" space: more · any other key: back to the verdict"),
                         _(" any key: back to the verdict"));
}

void actions_show_text(struct session *s)
{
    s->shown = 0;
    if (!s->text.length)
        text_add(&s->text, _(" It has nothing to say.\n"));
    turn_page(s);
}

static void help(struct session *s)
{
    const struct exercise *x = session_exercise(s);
    text_clear(&s->text);
    text_addf(&s->text, "\n watching %s/%s\n A save starts a check; a check that is going on "
              "begins anew.\n\n", x->work_folder, x->edit);
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (is_there(s, &key_table[i]))
            text_addf(&s->text, "   %c   %s\n", key_table[i].letter, _(key_table[i].about));
    }
    text_add(&s->text, _("\n After a pass nothing goes on by itself: n does.\n"));
    actions_show_text(s);
}

/* ---- commands of the checker */

static void collect(struct session *s, const char *command, const char *about)
{
    const char *argv[] = {CHILD_CHECKER, command, about, NULL};
    text_clear(&s->text);
    session_end_by(s, child_collect(argv, s->signals, &s->text));
    if (!s->leaving)
        actions_show_text(s);
}

static void run_alone(struct session *s, const char *const *argv)
{
    view_end(&s->view);
    keys_release(&s->keys);
    session_end_by(s, child_run(argv, s->signals));
    keys_take(&s->keys);
    view_measure(&s->view);
    if (!s->leaving)
        session_draw(s);
}

static void start_command(struct session *s, const struct key *k)
{
    const char *id = session_exercise(s)->id;
    char lesson[16];
    const char *alone[] = {CHILD_CHECKER, k->command, k->how == ALONE ? id : lesson, NULL};
    snprintf(lesson, sizeof lesson, "%u", session_exercise(s)->lesson);
    if (k->how == ALONE || k->how == ALONE_WITH_LESSON)
        run_alone(s, alone);
    else if (k->how == ABOUT_CODE && !*s->news.code)
        session_note(s, _("There is no finding in this verdict."));
    else if (k->how == ABOUT_CODE)
        collect(s, k->command, s->news.code);
    else
        collect(s, k->command, k->how == ABOUT_ALL ? NULL : id);
}

static void ask_reset(struct session *s)
{
    s->showing = ASKS_RESET;
    view_status(&s->view, " Begin anew? Your file is moved aside, not lost.  y: yes · any other "
                          "key: no");
}

/* ---- editors */

static void open_beside(struct session *s, const struct editor *ed)
{
    text_clear(&s->text);
    session_end_by(s, child_collect(ed->argv, s->signals, &s->text));
    if (s->text.length && !s->leaving)
        actions_show_text(s);
}

static void link_file(struct session *s, const char *path)
{
    struct text link = {0};
    editor_link(&link, &s->view.screen, path, s->news.line);
    view_raw(&s->view, text_string(&link));
    session_note(s, "Set VISUAL or EDITOR to the editor that e should start.");
    text_release(&link);
}

static void edit(struct session *s)
{
    char path[PATH_MAX];
    struct editor ed;
    if (!s->watching || !realpath(text_string(&s->files.path[0]), path)) {
        session_note(s, _("There is no file to open; r makes a copy."));
        return;
    }
    editor_choose(&ed, path, s->news.line, s->view.screen.width);
    if (ed.way == EDITOR_HERE)
        run_alone(s, ed.argv);
    else if (ed.way == EDITOR_BESIDE)
        open_beside(s, &ed);
    else
        link_file(s, path);
    editor_release(&ed);
}

/* ---- what a key means now */

static void act(struct session *s, const struct key *k)
{
    s->showing = SHOWS_VERDICT;
    if (k->act)
        k->act(s);
    else
        start_command(s, k);
}

static void press_in_text(struct session *s, int letter)
{
    const struct key *k = find_key(s, letter);
    if (s->shown < s->text.length && (letter == ' ' || letter == '\n'))
        turn_page(s);
    /* q leaves what is read, not everything */
    else if (k && letter != 'q')
        act(s, k);
    else
        session_draw(s);
}

void actions_press(struct session *s, int letter)
{
    letter = isupper(letter) ? tolower(letter) : letter;
    const struct key *k = find_key(s, letter);
    if (s->showing == SHOWS_TEXT)
        press_in_text(s, letter);
    else if (s->showing == ASKS_RESET && letter == 'y')
        collect(s, "reset", session_exercise(s)->id);
    else if (s->showing == ASKS_RESET)
        session_draw(s);
    else if (k)
        act(s, k);
}
