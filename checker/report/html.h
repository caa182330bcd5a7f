/*
 * Text on its way into the page. What is not ours is cleaned of control bytes
 * and escaped, so that it is text wherever it stands.
 *
 *     html_add(&page, "a < b");      "a &lt; b"
 */
#ifndef REPORT_HTML_H
#define REPORT_HTML_H

#include "base/text.h"

#include <stddef.h>

/* For the inside of an element or of a quoted attribute. NULL is nothing. */
void html_add(struct text *t, const char *string);
void html_add_bytes(struct text *t, const char *bytes, size_t length);

/* As printf; what the values hold is text too. */
__attribute__((format(printf, 2, 3)))
void html_addf(struct text *t, const char *format, ...);

/* A JSON text for the inside of a script element: nothing in it ends that, or begins another. */
void html_add_json(struct text *t, const char *json);

#endif
