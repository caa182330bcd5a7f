#include "film/screen.h"

#include "base/clean.h"
#include "base/language.h"
#include "film/join.h"
#include "format/page.h"
#include "format/words.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/* --- the picture --- */

#define MOST_ROWS 64

/* Where the heap begins. On a narrow screen the source has no place beside it. */
static size_t middle_of(const struct page *p)
{
    return p->width >= 72 ? p->width / 2 : 0;
}

static void put(struct page *p, size_t until, const char *bytes, size_t length)
{
    struct text clean = {0};
    text_add_clean(&clean, bytes, length);
    const char *at = text_string(&clean);
    for (size_t left = clean.length; left > 0;) {
        uint32_t point;
        size_t size = utf8_next(at, left, &point);
        if (p->column + columns_of(at, size) > until)
            break;
        page_add_bytes(p, at, size);
        at += size;
        left -= size;
    }
    text_release(&clean);
}

/* One row of the left half: a line of the source, the step's own with a mark. */
static void put_source(struct page *p, const struct verdict *v, struct film_place at, int line,
                       size_t until)
{
    const char *bytes;
    size_t length;
    if (!at.line || line < 1
        || !words_line(v, (struct source_place){at.file, line}, &bytes, &length))
        return;
    char number[16];
    snprintf(number, sizeof number, " %c %3d ", line == at.line ? '>' : ' ', line);
    put(p, until, number, strlen(number));
    put(p, until, bytes, length);
}

/* What is to be seen of a block: a word, and a fill of its own. */
struct look {
    const char *word, *fill;
    enum paint paint;
};

static struct look look_of(const struct film_step *step, size_t block, bool alive)
{
    const struct film_block *b = &step->scene->block[block];
    bool over = step->event + 1 == step->scene->count && step->kind != STEP_EVENT;
    if (alive && over && b->fate == FATE_LEAKED)
        return (struct look){"LEAKED", "▒", PAINT_FIX};
    if (alive)
        return (struct look){"live", "█", PAINT_OK};
    return (struct look){b->fate == FATE_MOVED ? "moved" : "freed", "░", PAINT_NONE};
}

/* A block of n bytes is as wide as n has binary digits: 1 byte to megabytes fit. */
static size_t width_of(size_t bytes)
{
    size_t width = 1;
    while (bytes > 1 && width < 14) {
        bytes /= 2;
        width++;
    }
    return width;
}

static void put_block(struct page *p, const struct film_step *step, size_t block, bool mine)
{
    char letters[FILM_LETTERS];
    bool alive;
    size_t bytes = film_bytes(step, block, &alive);
    struct look look = look_of(step, block, alive);
    page_addf(p, "%s%-3s ", mine ? ">" : " ", film_letters(block, letters));
    page_painted(p, look.paint, look.word);
    page_to(p, middle_of(p) + 12);
    page_addf(p, "%7zu B ", bytes);
    page_repeat(p, look.fill, width_of(bytes));
}

/*
 * The blocks that have a row: the step's own, then those that live, then the
 * dead, each the youngest first; they are shown in the order of their birth.
 */
static size_t choose(const struct film_step *step, size_t most, size_t *out)
{
    const struct film_scene *s = step->scene;
    const struct film_event *e = &s->event[step->event];
    size_t mine = step->mark ? step->mark->block : e->block, count = 0;
    for (int round = 0; round < 3; round++) {
        for (size_t i = s->block_count; i-- > 0 && count < most;) {
            bool alive;
            if (s->block[i].born > step->event)
                continue;
            film_bytes(step, i, &alive);
            int rank = i == mine || i == e->from ? 0 : alive ? 1 : 2;
            if (rank == round)
                out[count++] = i;
        }
    }
    for (size_t i = 1; i < count; i++) {
        for (size_t j = i; j > 0 && out[j] < out[j - 1]; j--) {
            size_t other = out[j];
            out[j] = out[j - 1];
            out[j - 1] = other;
        }
    }
    return count;
}

static size_t born_by(const struct film_step *step)
{
    size_t count = 0;
    while (count < step->scene->block_count && step->scene->block[count].born <= step->event)
        count++;
    return count;
}

static void put_halves(struct page *p, const struct verdict *v, const struct film_step *step,
                       unsigned rows)
{
    size_t chosen[MOST_ROWS], most = rows - 1 < MOST_ROWS ? rows - 1 : MOST_ROWS;
    size_t count = choose(step, most, chosen), born = born_by(step);
    struct film_place at = film_step_place(v, step);
    size_t mine = step->mark ? step->mark->block : step->scene->event[step->event].block;
    int first = at.line - (int)rows / 2;
    for (unsigned row = 0; row < rows; row++) {
        if (middle_of(p))
            put_source(p, v, at, (first > 0 ? first : 1) + (int)row, middle_of(p) - 2);
        if (row < count || (row == count && born > count))
            page_to(p, middle_of(p));
        if (row < count)
            put_block(p, step, chosen[row], chosen[row] == mine);
        else if (row == count && born > count)
            page_addf(p, _("     and %zu more"), born - count);
        page_end_line(p);
    }
}

void film_picture(struct text *t, const struct verdict *v, const struct film_steps *steps,
                  size_t at, const char *prompt, const struct screen *screen, unsigned rows)
{
    const struct film_step *step = &steps->item[at];
    struct film_heap heap = film_heap(step);
    struct page page = page_for(screen);
    struct text line = {0};
    size_t edge = page.width;
    text_addf(&line, _(" Heap %s  "), v->exercise->id);
    film_scene_name(&line, step->scene);
    put(&page, edge, text_string(&line), line.length);
    page_end_line(&page);
    page_repeat(&page, "─", edge);
    page_end_line(&page);
    put_halves(&page, v, step, rows - 6);
    page_repeat(&page, "─", edge);
    page_end_line(&page);
    text_clear(&line);
    film_step_line(&line, v, step);
    put(&page, edge, text_string(&line), line.length);
    page_end_line(&page);
    page_addf(&page, _(" step %zu of %zu   live %zu B in %zu   peak %zu B"), at + 1, steps->count,
              heap.live_bytes, heap.live_blocks, heap.peak_bytes);
    page_end_line(&page);
    page_add(&page, prompt ? prompt
                           : _(" ←/→ step  Home End  g line  f next finding  q quit"));
    text_add(t, text_string(&page.text));
    text_release(&page.text);
    text_release(&line);
}

/* --- the terminal --- */

/*
 * Global because a signal has no argument: whoever ends this program must find
 * the terminal as it was.
 */
static struct termios before;

static const char enter[] = "\033[?1049h\033[?25l";
static const char leave[] = "\033[?25h\033[?1049l";

static void restore(void)
{
    ssize_t ignored = write(STDOUT_FILENO, leave, sizeof leave - 1);
    (void)ignored;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
}

static void on_end(int number)
{
    restore();
    signal(number, SIG_DFL);
    raise(number);
}

static void on_change(int number)
{
    (void)number;            /* read() comes back, and the picture is drawn anew */
}

static bool set_raw(void)
{
    struct termios raw = before;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    return tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0
        && write(STDOUT_FILENO, enter, sizeof enter - 1) > 0;
}

static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGABRT, SIGSEGV, SIGBUS};

static void watch(bool on)
{
    struct sigaction end = {.sa_handler = on ? on_end : SIG_DFL};
    struct sigaction change = {.sa_handler = on ? on_change : SIG_DFL};
    struct sigaction stop = {.sa_handler = on ? SIG_IGN : SIG_DFL};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        sigaction(ends[i], &end, NULL);
    sigaction(SIGWINCH, &change, NULL);
    /* Ctrl-Z would leave the shell with our screen */
    sigaction(SIGTSTP, &stop, NULL);
}

static void size_now(struct screen *screen, unsigned *rows)
{
    struct winsize size;
    *screen = screen_of(stdout);
    *rows = 24;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row)
        *rows = size.ws_row;
    if (*rows < 10)
        *rows = 10;
}

static void draw(const struct verdict *v, const struct film_steps *steps, size_t at,
                 const char *prompt)
{
    struct screen screen;
    unsigned rows;
    struct text t = {0};
    size_now(&screen, &rows);
    film_picture(&t, v, steps, at, prompt, &screen, rows);
    fputs("\033[H", stdout);
    /* the rest of each line is wiped, so that nothing flickers */
    for (const char *c = text_string(&t); *c; c++) {
        if (*c == '\n')
            fputs("\033[K\r", stdout);
        putchar(*c);
    }
    fputs("\033[K\033[J", stdout);
    fflush(stdout);
    text_release(&t);
}

enum key { KEY_NONE, KEY_LEFT = 256, KEY_RIGHT, KEY_HOME, KEY_END, KEY_CLOSED };

/* The letters that end an arrow's sequence (ECMA-48), and the digits of others. */
static int key_of(const char *sequence)
{
    if (strchr("[O", sequence[0]) && sequence[1]) {
        switch (sequence[1]) {
        case 'C':
            return KEY_RIGHT;
        case 'D':
            return KEY_LEFT;
        case 'H':
        case '1':
        case '7':
            return KEY_HOME;
        case 'F':
        case '4':
        case '8':
            return KEY_END;
        }
    }
    return KEY_NONE;
}

static int read_key(void)
{
    char bytes[8] = "";
    ssize_t got = read(STDIN_FILENO, bytes, 1);
    if (got < 0 && errno == EINTR)
        return KEY_NONE;
    if (got <= 0)
        return KEY_CLOSED;
    if (bytes[0] != '\033')
        return (unsigned char)bytes[0];
    struct pollfd in = {.fd = STDIN_FILENO, .events = POLLIN};
    size_t count = 0;
    while (count < sizeof bytes - 1 && poll(&in, 1, 100) > 0
           && read(STDIN_FILENO, &bytes[count], 1) == 1) {
        char c = bytes[count++];
        bytes[count] = '\0';
        if (count > 1 && (c == '~' || (c >= 'A' && c <= 'Z')))
            break;
    }
    return key_of(bytes);
}

/* The next step of that kind, or at that line; round to the front if need be. */
static size_t next_step(const struct verdict *v, const struct film_steps *steps, size_t at,
                        int line)
{
    for (size_t i = 1; i <= steps->count; i++) {
        size_t n = (at + i) % steps->count;
        const struct film_step *step = &steps->item[n];
        if (line ? film_step_place(v, step).line == line : step->kind == STEP_FOUND)
            return n;
    }
    return at;
}

static int ask_line(const struct verdict *v, const struct film_steps *steps, size_t at)
{
    int line = 0;
    for (;;) {
        char prompt[64];
        snprintf(prompt, sizeof prompt, _(" go to the next step at line: %.0d_  (Enter)"), line);
        draw(v, steps, at, prompt);
        int key = read_key();
        if (key >= '0' && key <= '9' && line < 100000)
            line = 10 * line + key - '0';
        else if (key == 127 || key == 8)
            line /= 10;
        else if (key == '\n' || key == '\r')
            return line;
        else if (key != KEY_NONE)
            return 0;
    }
}

/* False: it is over. */
static bool obey(int key, const struct verdict *v, const struct film_steps *steps, size_t *at)
{
    switch (key) {
    case KEY_RIGHT:
    case 'l':
    case ' ':
        *at += *at + 1 < steps->count;
        break;
    case KEY_LEFT:
    case 'h':
        *at -= *at > 0;
        break;
    case KEY_HOME:
        *at = 0;
        break;
    case KEY_END:
        *at = steps->count - 1;
        break;
    case 'f':
        *at = next_step(v, steps, *at, 0);
        break;
    case 'g': {
        int line = ask_line(v, steps, *at);
        if (line)
            *at = next_step(v, steps, *at, line);
        break;
    }
    case 'q':
    case KEY_CLOSED:
    case 4:                  /* Ctrl-D */
        return false;
    }
    return true;
}

bool film_show(const struct verdict *v, const struct film_steps *steps, struct error *e)
{
    const char *term = getenv("TERM");
    if (!term || strcmp(term, "dumb") == 0 || tcgetattr(STDIN_FILENO, &before) != 0)
        return error_set(e, _("This terminal cannot show the film; --print gives it as text."));
    watch(true);
    if (!set_raw()) {
        restore();
        watch(false);
        return error_set(e, _("The terminal refuses its settings: %s."), strerror(errno));
    }
    size_t at = 0;
    do
        draw(v, steps, at, NULL);
    while (obey(read_key(), v, steps, &at));
    restore();
    watch(false);
    return true;
}
