#include "activity/markdown.h"

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct reader {
    struct markdown *out;
    struct text words;       /* of the block that is being read */
    struct block block;
    bool open;               /* a block is being read */
    bool quoted;             /* the lines begin with ">" */
    bool code;               /* between ``` and ``` */
};

static void finish(struct reader *r)
{
    struct markdown *m = r->out;
    if (!r->open)
        return;
    r->block.words = arena_copy(&m->arena, text_string(&r->words));
    m->block = memory_resize(m->block, m->count + 1, sizeof *m->block);
    m->block[m->count++] = r->block;
    text_clear(&r->words);
    r->open = false;
}

static void begin(struct reader *r, enum block_kind kind)
{
    finish(r);
    r->block = (struct block){.kind = kind, .quoted = r->quoted};
    r->open = true;
}

/* Goes on with an open block of that kind, or begins one; a line of prose is joined to the last. */
static void add(struct reader *r, enum block_kind kind, const char *line)
{
    bool lines = kind == BLOCK_CODE || kind == BLOCK_TABLE;
    if (!r->open || r->block.kind != kind)
        begin(r, kind);
    if (r->words.length)
        text_add_char(&r->words, lines ? '\n' : ' ');
    text_add(&r->words, line);
}

static const char *skip_blanks(const char *line)
{
    return line + strspn(line, " ");
}

/* The length of "- " or "12. " at the front; 0: there is none. */
static size_t mark_length(const char *line)
{
    size_t digits = strspn(line, "0123456789");
    if (line[0] == '-' && line[1] == ' ')
        return 2;
    return digits && line[digits] == '.' && line[digits + 1] == ' ' ? digits + 2 : 0;
}

static void add_item(struct reader *r, const char *line, size_t mark)
{
    begin(r, BLOCK_ITEM);
    r->block.mark = arena_printf(&r->out->arena, "%.*s", (int)mark - 1, line);
    text_add(&r->words, skip_blanks(line + mark));
}

static void add_heading(struct reader *r, const char *line)
{
    begin(r, BLOCK_HEADING);
    r->block.level = (unsigned)strspn(line, "#");
    text_add(&r->words, skip_blanks(line + r->block.level));
    finish(r);
}

static void add_summary(struct reader *r, const char *line)
{
    const char *end = strstr(line, "</summary>");
    begin(r, BLOCK_CARD);
    text_add_bytes(&r->words, line, end ? (size_t)(end - line) : strlen(line));
    finish(r);
}

static void read_line(struct reader *r, const char *line)
{
    static const char summary[] = "<summary>";
    const char *words = skip_blanks(line);
    size_t mark = mark_length(line);
    if (!*words) {
        finish(r);
    } else if (line[0] == '#') {
        add_heading(r, line);
    } else if (strcmp(words, "<details>") == 0) {
        finish(r);
    } else if (strncmp(words, summary, sizeof summary - 1) == 0) {
        add_summary(r, words + sizeof summary - 1);
    } else if (strcmp(words, "</details>") == 0) {
        begin(r, BLOCK_CARD_END);
        finish(r);
    } else if (line[0] == '|') {
        add(r, BLOCK_TABLE, line);
    } else if (mark) {
        add_item(r, line, mark);
    } else if (r->open && r->block.kind == BLOCK_ITEM) {
        add(r, BLOCK_ITEM, words);
    } else {
        add(r, BLOCK_PARAGRAPH, words);
    }
}

/* What is left of the line behind the mark of a quote, where it is one or code goes on in one. */
static const char *enter_or_leave_quote(struct reader *r, const char *line)
{
    bool quoted = line[0] == '>' && (r->quoted || !r->code);
    if (quoted != r->quoted) {
        finish(r);
        r->quoted = quoted;
        r->code = false;
    }
    return quoted ? line + 1 + (line[1] == ' ') : line;
}

static void read_lines(struct reader *r, char *rest)
{
    char *next;
    while ((next = strsep(&rest, "\n")) != NULL) {
        const char *line = enter_or_leave_quote(r, next);
        if (strncmp(skip_blanks(line), "```", 3) == 0) {
            r->code = !r->code;
            if (r->code)
                begin(r, BLOCK_CODE);
            else
                finish(r);
        } else if (r->code) {
            add(r, BLOCK_CODE, line);
        } else {
            read_line(r, line);
        }
    }
    finish(r);
}

bool markdown_open(const char *path, struct markdown *out, struct error *e)
{
    struct text bytes = {0};
    *out = (struct markdown){0};
    if (!file_read(path, FILE_LIMIT, &bytes, e))
        return false;
    struct reader r = {.out = out};
    if (bytes.length)
        read_lines(&r, bytes.bytes);
    text_release(&r.words);
    text_release(&bytes);
    return true;
}

void markdown_close(struct markdown *m)
{
    free(m->block);
    arena_release(&m->arena);
    *m = (struct markdown){0};
}

/* "[words](place)": the words, and *end behind the whole; NULL: it is none. */
static const char *link_words(const char *at, const char **end)
{
    const char *close = *at == '[' ? strchr(at, ']') : NULL;
    const char *place = close && close[1] == '(' ? strchr(close, ')') : NULL;
    if (!place)
        return NULL;
    *end = place + 1;
    return close;
}

const char *markdown_plain(const char *words, struct arena *arena)
{
    struct text plain = {0};
    bool code = false, emphasis = false;
    for (const char *at = words, *end; *at; at++) {
        const char *close;
        if (*at == '`') {
            code = !code;
        } else if (!code && *at == '*' && at[1] == '*') {
            at++;
        } else if (!code && *at == '*' && (emphasis || isalnum((unsigned char)at[1]))) {
            emphasis = !emphasis;
        } else if (!code && (close = link_words(at, &end)) != NULL) {
            text_add_bytes(&plain, at + 1, (size_t)(close - at - 1));
            at = end - 1;
        } else {
            text_add_char(&plain, *at);
        }
    }
    const char *kept = arena_copy(arena, text_string(&plain));
    text_release(&plain);
    return kept;
}
