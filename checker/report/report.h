/*
 * The verdict and the heap's film as one HTML page that needs nothing else: no
 * network, no other file. What comes from the learner is escaped wherever it
 * stands, and the page's policy lets no script run but its own.
 *
 *     struct text page = {0};
 *     if (!report_write(&verdict, &page, e))
 *         return false;
 *     file_write("report.html", page.bytes, page.length, e);
 *     text_release(&page);
 */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include "base/error.h"
#include "verdict/verdict.h"

#include <stdbool.h>

/* The verdict has a film, which is joined with its findings. Appends to *page. */
bool report_write(const struct verdict *v, struct text *page, struct error *e);

#endif
