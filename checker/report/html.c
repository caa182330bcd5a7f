#include "report/html.h"

#include "base/clean.h"

#include <stdarg.h>
#include <string.h>

static void add_char(struct text *t, char c)
{
    switch (c) {
    case '&':
        text_add(t, "&amp;");
        break;
    case '<':
        text_add(t, "&lt;");
        break;
    case '>':
        text_add(t, "&gt;");
        break;
    case '"':
        text_add(t, "&quot;");
        break;
    case '\'':
        text_add(t, "&#39;");
        break;
    default:
        text_add_char(t, c);
    }
}

void html_add_bytes(struct text *t, const char *bytes, size_t length)
{
    struct text clean = {0};
    text_add_clean(&clean, bytes, length);
    for (size_t i = 0; i < clean.length; i++)
        add_char(t, clean.bytes[i]);
    text_release(&clean);
}

void html_add(struct text *t, const char *string)
{
    if (string)
        html_add_bytes(t, string, strlen(string));
}

void html_addf(struct text *t, const char *format, ...)
{
    struct text plain = {0};
    va_list values;
    va_start(values, format);
    text_addv(&plain, format, values);
    va_end(values);
    html_add_bytes(t, plain.bytes, plain.length);
    text_release(&plain);
}

void html_add_json(struct text *t, const char *json)
{
    for (; *json; json++) {
        if (*json == '<' || *json == '>' || *json == '&')
            text_addf(t, "\\u%04x", (unsigned)*json);
        else
            text_add_char(t, *json);
    }
}
