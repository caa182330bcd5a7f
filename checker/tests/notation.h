/*
 * One finding as one line of text, for the golden files beside the reports:
 *
 *     heap-buffer-overflow write=1 after=0 block=16 at=fill@heap.c:3 allocated=main@heap.c:9
 *
 * Of a stack it shows the innermost frame of the program itself: from a file
 * in a folder called programs/, or "+@heap" for an address in the module
 * heap that has no name yet. Only when there is none, the innermost of all.
 */
#ifndef NOTATION_H
#define NOTATION_H

#include "base/text.h"
#include "engine/report.h"
#include "finding/finding.h"

/* Appends the line, with its end. */
void notation_add(struct text *out, const struct finding *f);

/* All findings, then a line such as "state cut". */
void notation_add_report(struct text *out, const struct findings *list, struct report_end end);

#endif
