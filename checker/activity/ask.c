#include "activity/ask.h"

#include "base/language.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { USUAL_ROWS = 24, FEWEST_ROWS = 8 };

struct ask ask_here(void)
{
    struct winsize size = {0};
    struct ask a = {.here = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO), .rows = USUAL_ROWS};
    if (a.here && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0)
        a.rows = size.ws_row > FEWEST_ROWS ? size.ws_row : FEWEST_ROWS;
    return a;
}

bool ask_line(struct ask *a, const char *question, struct text *answer)
{
    char *line = NULL;
    size_t size = 0;
    text_clear(answer);
    if (!a->here || a->gone)
        return false;
    fputs(question, stdout);
    fflush(stdout);
    ssize_t length = getline(&line, &size, stdin);
    a->gone = length < 0;
    a->shown = 0;
    if (a->gone)
        putchar('\n');
    while (length > 0 && strchr(" \t\r\n", line[length - 1]))
        length--;
    const char *from = length > 0 ? line : "";
    while (length > 0 && strchr(" \t", *from)) {
        from++;
        length--;
    }
    if (length > 0)
        text_add_bytes(answer, from, (size_t)length);
    free(line);
    return !a->gone;
}

static bool wait_for_enter(struct ask *a)
{
    struct text answer = {0};
    bool on = ask_line(a, _("-- Enter: on, q: leave --"), &answer)
        && strcmp(text_string(&answer), "q") != 0;
    text_release(&answer);
    return on;
}

bool ask_show(struct ask *a, const char *lines)
{
    while (*lines) {
        size_t length = strcspn(lines, "\n");
        length += lines[length] == '\n';
        if (a->here && a->shown + 1 >= a->rows && !wait_for_enter(a))
            return false;
        fwrite(lines, 1, length, stdout);
        a->shown++;
        lines += length;
    }
    return true;
}
