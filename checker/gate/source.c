/*
 * What the object does not show: attributes and pragmas that keep a tool out of
 * a function, assembly that only one compiler is shown, another program for
 * each compiler, marks that move findings into another file.
 *
 * The words of the source are judged before macros are expanded. That is enough
 * because no new word can come out of them: "##" is refused, and so are the
 * reserved names by which the library's headers could make one.
 */
#include "base/language.h"
#include "gate/parts.h"

#include "base/file.h"
#include "base/memory.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Nobody reads more of them. */
#define MOST_REFUSALS 20

/* The text after translation phases 1 and 2 (C17 5.1.1.2), with the line of each byte. */
struct text_lines {
    struct text text;
    int *line;
};

/* Which part of a preprocessing line comes next. */
enum directive { NOT_IN_ONE, ITS_NAME, ITS_MACRO, ITS_HEADER, ITS_PRAGMA, ITS_REST };

struct scan {
    const struct gate *gate;
    struct arena *arena;
    struct findings *out;
    size_t first;               /* findings that were there before */
    const char *bytes;
    const int *line;
    size_t length, at;
    bool fresh;                 /* nothing but blanks in this line so far */
    enum directive directive;
    bool attribute;             /* __attribute__ was read; its list follows */
    unsigned round;             /* parentheses open since then */
    bool square;                /* within [[ ]] */
    bool cxx;                   /* of the two languages, C++ */
};

/* --- phases 1 and 2 --- */

static char trigraph(const char *at, size_t left)
{
    static const char third[] = "=(/')<!>-", meant[] = "#[\\]^{|}~";
    const char *found = left >= 3 && at[0] == '?' && at[1] == '?' && at[2]
        ? strchr(third, at[2]) : NULL;
    return found ? meant[found - third] : '\0';
}

/* Bytes of a backslash, blanks and the line end that it hides; 0: it hides none. */
static size_t splice(const char *at, size_t left)
{
    size_t i = 1;
    while (i < left && strchr(" \t\v\f\r", at[i]) && at[i])
        i++;
    return i < left && at[i] == '\n' ? i + 1 : 0;
}

static struct text_lines clean(const struct text *source, bool trigraphs)
{
    struct text_lines out = {.line = memory_resize(NULL, source->length + 1, sizeof *out.line)};
    const char *bytes = text_string(source);
    int line = 1;
    for (size_t i = 0; i < source->length;) {
        size_t left = source->length - i, width = 1;
        char c = bytes[i], meant = trigraphs ? trigraph(bytes + i, left) : '\0';
        if (meant) {
            c = meant;
            width = 3;
        }
        size_t hidden = c == '\\' ? splice(bytes + i + width - 1, left - (width - 1)) : 0;
        if (hidden) {
            i += width - 1 + hidden;
            line++;
            continue;
        }
        out.line[out.text.length] = line;
        text_add_bytes(&out.text, &c, 1);
        line += c == '\n';
        i += width;
    }
    out.line[out.text.length] = line;
    return out;
}

/* --- refusals --- */

static void refuse(struct scan *s, const char *what, const char *words)
{
    if (s->out->count - s->first < MOST_REFUSALS)
        gate_refuse(s->gate, what, s->line[s->at], words, s->arena, s->out);
}

/* Keeps a tool out of a function, whatever stands around it. */
static bool blinds(const char *word)
{
    static const char *const parts[] = {"no_sanitize", "no_address_safety", "sanitizer_instrum",
                                        "no_instrument_function"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (strstr(word, parts[i]))
            return true;
    }
    return false;
}

static void judge_attribute(struct scan *s, const char *word)
{
    if (blinds(word))
        refuse(s, word, arena_printf(s->arena, _("%s would keep a tool from looking at the program"),
                                     word));
    else if (!gate_allows_attribute(word))
        refuse(s, word, arena_printf(s->arena, _("%s is not among the attributes that are let "
                                     "through; those change nothing about what the tools see"),
                                     word));
}

/* "__name" and "_Name" belong to the implementation, and tell one from another (C17 7.1.3). */
static bool is_reserved(const char *word)
{
    return word[0] == '_' && (word[1] == '_' || isupper((unsigned char)word[1]));
}

static void judge_word(struct scan *s, const char *word)
{
    if (blinds(word))
        refuse(s, word, arena_printf(s->arena, _("%s would keep a tool from looking at the program"),
                                     word));
    else if (strcmp(word, "_Pragma") == 0)
        refuse(s, word, "a pragma can change what the compilers say or do");
    else if (strcmp(word, "asm") == 0 || (is_reserved(word) && !gate_allows_word(word)))
        refuse(s, word, arena_printf(s->arena, _("%s is a word of the compilers and libraries; each "
                                     "compiler and tool must get the same program"), word));
}

static void judge_directive(struct scan *s, const char *name)
{
    static const struct {
        const char *name;
        enum directive next;
    } known[] = {
        {"include", ITS_HEADER}, {"define", ITS_MACRO}, {"pragma", ITS_PRAGMA},
        {"undef", ITS_REST},     {"if", ITS_REST},      {"ifdef", ITS_REST},
        {"ifndef", ITS_REST},    {"elif", ITS_REST},    {"else", ITS_REST},
        {"endif", ITS_REST},     {"error", ITS_REST},   {"warning", ITS_REST},
    };
    s->directive = ITS_REST;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(name, known[i].name) == 0) {
            s->directive = known[i].next;
            return;
        }
    }
    refuse(s, name, arena_printf(s->arena, _("#%s is not part of any exercise; #include, #define, "
                                 "#if and their like are enough"), name));
}

static void judge_pragma(struct scan *s, const char *word)
{
    if (strcmp(word, "STDC") != 0 && strcmp(word, "once") != 0 && strcmp(word, "pack") != 0)
        refuse(s, "pragma", arena_printf(s->arena, _("#pragma %s can change what the compilers say "
                                         "or do"), word));
}

/* --- words --- */

static bool is_letter(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '$' || (unsigned char)c >= 0x80;
}

static char next(const struct scan *s, size_t further)
{
    return s->at + further < s->length ? s->bytes[s->at + further] : '\0';
}

static void take_word(struct scan *s)
{
    size_t from = s->at, end = from;
    while (end < s->length && is_letter(s->bytes[end]))
        end++;
    const char *word = arena_copy_bytes(s->arena, s->bytes + from, end - from);
    enum directive part = s->directive;
    bool attribute = (s->attribute && s->round == 2) || (s->square && s->round == 0);
    s->directive = part == NOT_IN_ONE ? NOT_IN_ONE : ITS_REST;
    if (part == ITS_NAME)
        judge_directive(s, word);
    else if (part == ITS_PRAGMA)
        judge_pragma(s, word);
    else if (part == ITS_MACRO && gate_allows_attribute(word))
        refuse(s, word, "a macro must not have the name of an attribute: it would change it");
    else if (attribute)
        judge_attribute(s, word);
    if (part != ITS_NAME && !attribute)
        judge_word(s, word);
    if (strcmp(word, "__attribute__") == 0 || strcmp(word, "__attribute") == 0) {
        s->attribute = true;
        s->round = 0;
    }
    /* R"( )" may hide anything from who does not know it */
    if (end < s->length && s->bytes[end] == '"' && s->bytes[end - 1] == 'R')
        refuse(s, "R", "a raw string hides its words from who reads them; a plain one will do");
    s->at = end;
}

static void take_number(struct scan *s)
{
    if (s->directive == ITS_NAME)
        refuse(s, "#", "a mark of another file and line would move findings to a wrong place");
    if (s->directive != NOT_IN_ONE)
        s->directive = ITS_REST;
    for (char c = next(s, 0); is_letter(c) || c == '.'; c = next(s, 0)) {
        bool exponent = strchr("eEpP", c) && (next(s, 1) == '+' || next(s, 1) == '-');
        bool separator = s->cxx && next(s, 1) == '\'' && is_letter(next(s, 2));
        s->at += exponent || separator ? 2 : 1;
    }
}

static void skip_quoted(struct scan *s, char quote)
{
    s->at++;
    while (s->at < s->length && s->bytes[s->at] != quote && s->bytes[s->at] != '\n')
        s->at += s->bytes[s->at] == '\\' ? 2 : 1;
    s->at += next(s, 0) == quote;
}

static void skip_comment(struct scan *s)
{
    const char *start = s->bytes + s->at;
    size_t left = s->length - s->at;
    const char *end = start[1] == '*' ? memmem(start + 2, left - 2, "*/", 2)
                                      : memchr(start, '\n', left);
    if (start[1] == '*' && end)
        end += 2;
    s->at = end ? (size_t)(end - s->bytes) : s->length;
}

/* The brackets of attributes, and the signs that join words. */
static void take_sign(struct scan *s, char c)
{
    char after = next(s, 1);
    if ((c == '#' && after == '#') || (c == '%' && after == ':' && next(s, 2) == '%'))
        refuse(s, "##", "## makes words that nobody has read; no exercise needs it");
    if ((c == '[' && after == '[') || (c == '<' && after == ':' && next(s, 2) == '<')) {
        s->square = true;
        s->round = 0;
    } else if (s->round == 0 && (c == ']' || (c == ':' && after == '>'))) {
        s->square = false;
    }
    if (c == '(') {
        s->round++;
    } else if (c == ')' && s->round > 0) {
        s->round--;
        s->attribute = s->attribute && s->round > 0;
    }
    s->at += (c == '#' && after == '#') ? 2 : 1;
}

static void take_header(struct scan *s)
{
    while (s->at < s->length && s->bytes[s->at] != '>' && s->bytes[s->at] != '\n')
        s->at++;
    s->directive = ITS_REST;
}

/* Takes blanks, comments and line ends; these do not make a line begin. */
static bool take_space(struct scan *s, char c)
{
    if (c == '/' && (next(s, 1) == '/' || next(s, 1) == '*')) {
        skip_comment(s);
        return true;
    }
    if (c == '\n') {
        s->fresh = true;
        s->directive = NOT_IN_ONE;
    }
    if (c != '\0' && !isspace((unsigned char)c))
        return false;
    s->at++;
    return true;
}

static void take(struct scan *s, char c)
{
    bool digraph = c == '%' && next(s, 1) == ':';
    if (s->fresh && (c == '#' || digraph)) {
        s->directive = ITS_NAME;
        s->at += digraph ? 2 : 1;
    } else if (s->directive == ITS_HEADER && c == '<') {
        take_header(s);
    } else if (c == '"' || c == '\'') {
        skip_quoted(s, c);
    } else if (isdigit((unsigned char)c) || (c == '.' && isdigit((unsigned char)next(s, 1)))) {
        take_number(s);
    } else if (is_letter(c)) {
        take_word(s);
    } else {
        take_sign(s, c);
    }
    s->fresh = false;
}

/* It may end a comment for one compiler and not for the other, so that it is looked for in both. */
static void judge_returns(struct scan *s)
{
    for (s->at = 0; s->at < s->length; s->at++) {
        if (s->bytes[s->at] == '\r' && next(s, 1) != '\n')
            refuse(s, "carriage-return", "a carriage return ends the line for one compiler and "
                   "not for the other");
    }
    s->at = 0;
}

void gate_source(const struct gate *g, struct arena *arena, struct findings *out)
{
    struct text source = {0};
    struct error ignored;
    if (!file_read(g->source, FILE_LIMIT, &source, &ignored))
        gate_refuse(g, g->exercise->edit, 0, "the file cannot be read again", arena, out);
    bool cxx = g->exercise->is_cxx;
    struct text_lines lines = clean(&source, !cxx);
    struct scan s = {.gate = g, .arena = arena, .out = out, .first = out->count, .fresh = true,
                     .bytes = text_string(&lines.text), .line = lines.line,
                     .length = lines.text.length, .cxx = cxx};
    judge_returns(&s);
    while (s.at < s.length) {
        char c = s.bytes[s.at];
        if (!take_space(&s, c))
            take(&s, c);
    }
    free(lines.line);
    text_release(&lines.text);
    text_release(&source);
}
