/*
 * One finding in full: headline, source, facts, picture, the next question.
 * Never the fix.
 */
#ifndef CARD_H
#define CARD_H

#include "format/page.h"
#include "verdict/verdict.h"

void card_add(struct page *p, const struct verdict *v, const struct finding *f);

/*
 * One line: "MEM-07  leak: nobody can free this block any more     log.c:52",
 * with the function when there is room.
 */
void card_headline(struct page *p, const struct verdict *v, const struct finding *f);

#endif
