/*
 * The text of a lesson as a row of blocks. Lessons use a small part of
 * Markdown: headings, paragraphs, lists, quotes, code, tables, and cards, whose
 * answer is turned over (<details>).
 *
 *     struct markdown text;
 *     if (!markdown_open("lessons/06-realloc/lesson.md", &text, e))
 *         return false;
 *     for (size_t i = 0; i < text.count; i++) ... text.block[i] ...
 *     markdown_close(&text);
 */
#ifndef MARKDOWN_H
#define MARKDOWN_H

#include "base/arena.h"
#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

enum block_kind {
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_ITEM,          /* of a list */
    BLOCK_CODE,          /* lines as they are */
    BLOCK_TABLE,         /* lines as they are */
    BLOCK_CARD,          /* the words on its front: "Turn over" */
    BLOCK_CARD_END,
};

struct block {
    enum block_kind kind;
    bool quoted;         /* a part of a quote */
    unsigned level;      /* of a heading */
    const char *mark;    /* of an item: "-" or "3." */
    const char *words;   /* joined to one line, but for code and tables */
};

struct markdown {
    struct arena arena;
    struct block *block;
    size_t count;
};

/* False: *e says why, nothing to close. */
bool markdown_open(const char *path, struct markdown *out, struct error *e);
void markdown_close(struct markdown *m);

/* The words without their marks: "`free`" becomes "free", "[a](b)" becomes "a". */
const char *markdown_plain(const char *words, struct arena *arena);

#endif
