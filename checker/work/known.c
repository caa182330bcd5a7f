#include "work/known.h"

#include "base/file.h"

#include <ctype.h>
#include <string.h>

/* Behind the comment that begins here; NULL: none does. */
static const char *behind_comment(const char *at)
{
    if (at[0] != '/' || (at[1] != '/' && at[1] != '*'))
        return NULL;
    const char *end = strstr(at + 2, at[1] == '/' ? "\n" : "*/");
    return !end ? at + strlen(at) : at[1] == '/' ? end : end + 2;
}

/* Behind the string or character constant that begins here. */
static const char *behind_quote(const char *at)
{
    char quote = *at++;
    while (*at && *at != quote)
        at += at[0] == '\\' && at[1] ? 2 : 1;
    return *at ? at + 1 : at;
}

/* What is left of a source without comments and blanks. */
static void squeeze(const struct text *source, struct text *out)
{
    const char *at = text_string(source), *end;
    while (*at) {
        if ((end = behind_comment(at)) != NULL) {
            at = end;
        } else if (*at == '"' || *at == '\'') {
            end = behind_quote(at);
            text_add_bytes(out, at, (size_t)(end - at));
            at = end;
        } else {
            if (!isspace((unsigned char)*at))
                text_add_char(out, *at);
            at++;
        }
    }
}

/* "// why: ..." among the first lines. */
static const char *why_of(const struct text *source, struct arena *arena)
{
    static const char mark[] = "// why: ";
    const char *at = strstr(text_string(source), mark);
    if (!at)
        return NULL;
    at += sizeof mark - 1;
    size_t length = strcspn(at, "\n");
    length -= length && at[length - 1] == '.';
    return arena_printf(arena, "%.*s", (int)length, at);
}

static const char *compare(const char *path, const struct text *squeezed, struct arena *arena)
{
    struct text bytes = {0}, other = {0};
    struct error ignored;
    const char *why = NULL;
    if (file_read(path, FILE_LIMIT, &bytes, &ignored)) {
        squeeze(&bytes, &other);
        if (other.length == squeezed->length
            && memcmp(text_string(&other), text_string(squeezed), other.length) == 0)
            why = why_of(&bytes, arena);
    }
    text_release(&bytes);
    text_release(&other);
    return why;
}

const char *known_fix(const struct exercise *x, const struct text *source, struct arena *arena)
{
    struct text folder = {0}, squeezed = {0};
    struct folder_names names = {0};
    struct error ignored;
    const char *why = NULL;
    squeeze(source, &squeezed);
    text_addf(&folder, "%s/wrong", x->solution_folder);
    bool ok = folder_list(text_string(&folder), &names, &ignored);
    for (size_t i = 0; ok && !why && i < names.count; i++)
        why = compare(arena_printf(arena, "%s/%s", text_string(&folder), names.name[i]),
                      &squeezed, arena);
    folder_names_release(&names);
    text_release(&folder);
    text_release(&squeezed);
    return why;
}
