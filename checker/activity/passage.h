/*
 * A block of a lesson on a page: prose wrapped, code as it is, a table as wide as
 * the page allows, a quote with a bar down its side.
 */
#ifndef PASSAGE_H
#define PASSAGE_H

#include "activity/markdown.h"
#include "format/page.h"

/* The block, and the gap between it and the next one; next is NULL behind the last. */
void passage_add(struct page *page, const struct block *b, const struct block *next);

#endif
