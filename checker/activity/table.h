/*
 * A table of a lesson on a page: each column as wide as its widest cell; where
 * the page is too narrow for that, the widest ones give way and their cells wrap.
 */
#ifndef TABLE_H
#define TABLE_H

#include "format/page.h"

/* lines: "| a | b |", "|---|---|", and a line for each row. */
void table_add(struct page *page, size_t margin, const char *lines);

#endif
