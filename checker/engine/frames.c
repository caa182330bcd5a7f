#include "engine/frames.h"

#include <limits.h>
#include <string.h>

/* Takes ":12" off the end of *s. */
static bool number_at_end(struct span *s, uint64_t *out)
{
    struct span before, digits;
    if (!span_split_last(*s, ":", &before, &digits) || !span_decimal(&digits, out)
        || digits.length != 0)
        return false;
    *s = before;
    return true;
}

void place_read(struct span place, struct arena *arena, struct frame *out)
{
    uint64_t last, line;
    if (!number_at_end(&place, &last))
        last = 0;
    /* clang ends in line and column, gcc in the line alone */
    if (!number_at_end(&place, &line))
        line = last;
    if (place.length == 0 || span_is(place, "??") || span_is(place, "<null>"))
        return;
    out->file = span_copy(place, arena);
    out->line = line < INT_MAX ? (int)line : 0;
}

/* With one byte more at the front: the slash at which the text was split. */
static struct span with_slash(struct span s)
{
    return (struct span){s.at - 1, s.length + 1};
}

/* "(/tmp/heap+0xddfb8) (BuildId: 5e2e)" at the end: taken off *s. */
static bool module_at_end(struct span *s, struct arena *arena, struct frame *out)
{
    struct span rest = *s, module, offset;
    span_split_last(rest, " (BuildId:", &rest, NULL);
    if (!span_split_last(rest, "+0x", &module, &offset)
        || !span_hexadecimal(&offset, &out->offset) || !span_is(offset, ")")
        || !span_split_last(module, " (/", s, &module))
        return false;
    out->module = span_copy(with_slash(module), arena);
    return true;
}

/*
 * "main /tmp/a b.c:3": the function, then the file. Names of C++ functions
 * hold spaces, and so may paths; the first " /" separates the two. A relative
 * path has none; it is taken to be one word.
 */
static void function_and_place(struct span s, struct arena *arena, struct frame *out)
{
    struct span function = s, place = {s.at, 0};
    if (span_split(s, " /", &function, &place))
        place = with_slash(place);
    else
        span_split_last(s, " ", &function, &place);
    if (function.length > 0)
        out->function = function_copy(function, arena);
    if (place.length > 0)
        place_read(place, arena, out);
}

/* Skips a name such as operator(), whose signs are no brackets. */
static size_t operator_length(struct span s)
{
    size_t i = strlen("operator");
    if (span_starts(s, "operator()"))
        i += strlen("()");
    while (i < s.length && s.at[i] != '(')
        i++;
    return i;
}

/* Steps over one sign of a C++ name, or over a word that holds brackets. */
static size_t sign_length(struct span s, int depth)
{
    static const char unnamed[] = "(anonymous namespace)";
    if (depth == 0 && span_starts(s, unnamed))
        return strlen(unnamed);
    return depth == 0 && span_starts(s, "operator") ? operator_length(s) : 1;
}

/*
 * Demanglers write "void pool::Slab<(int)3>::take<int>(char (*)(int)) const",
 * of which pool::Slab<(int)3>::take<int> is the name: between the last space
 * and the first parenthesis that stand outside all brackets.
 */
static struct span plain_name(struct span s)
{
    size_t start = 0, i = 0, step = 0;
    for (int depth = 0; i < s.length; i += step) {
        char c = s.at[i];
        step = sign_length((struct span){s.at + i, s.length - i}, depth);
        if (step == 1 && depth == 0 && (c == '(' || c == '.'))
            break;
        if (step > 1)
            continue;
        if (c == '<' || c == '(' || c == '{')
            depth++;
        else if (depth > 0 && (c == '>' || c == ')' || c == '}'))
            depth--;
        else if (depth == 0 && c == ' ')
            start = i + 1;
    }
    return i > start ? (struct span){s.at + start, i - start} : s;
}

char *function_copy(struct span name, struct arena *arena)
{
    struct span rest = name;
    while (span_skip(&rest, "_"))
        ;
    if (span_skip(&rest, "interceptor_"))
        name = rest;
    return span_copy(plain_name(name), arena);
}

bool frame_read(struct span line, struct arena *arena, struct frame *out)
{
    uint64_t ignored;
    *out = (struct frame){0};
    span_skip_spaces(&line);
    if (!span_skip(&line, "#") || !span_decimal(&line, &ignored) || !span_skip(&line, " 0x")
        || !span_hexadecimal(&line, &ignored))
        return false;
    bool has_module = module_at_end(&line, arena, out);
    span_skip_spaces(&line);
    if (!span_skip(&line, "in "))
        return true;
    if (has_module)
        out->function = function_copy(line, arena);
    else
        function_and_place(line, arena, out);
    return true;
}
