/*
 * How the learner's file is opened: in VS Code from its own terminal, in a pane
 * beside this one inside tmux, in this terminal otherwise. Which editor,
 * $VISUAL and $EDITOR say; when they say nothing, there is a link to click.
 *
 *     struct editor editor;
 *     editor_choose(&editor, "/home/.../badge.c", 44, columns);
 *     if (editor.way == EDITOR_HERE) ... start editor.argv ...
 *     editor_release(&editor);
 */
#ifndef WATCH_EDITOR_H
#define WATCH_EDITOR_H

#include "base/text.h"
#include "format/format.h"

enum editor_way {
    EDITOR_NONE,             /* nobody said which */
    EDITOR_HERE,             /* it needs this terminal until it ends */
    EDITOR_BESIDE            /* it comes up elsewhere, at once */
};

struct editor {
    enum editor_way way;
    const char *argv[16];    /* NULL-terminated */
    struct text command, line, place;    /* what argv points to */
};

/* path: absolute; line 0: anywhere. A file's name is never part of a shell's command. */
void editor_choose(struct editor *editor, const char *path, int line, unsigned columns);
void editor_release(struct editor *editor);

/* "path:44", as a link that terminals open, where escapes may be used. */
void editor_link(struct text *out, const struct screen *screen, const char *path, int line);

#endif
