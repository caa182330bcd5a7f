/*
 * One finding in full: headline, source, facts, picture, the next question.
 * Never the fix.
 */
#ifndef CARD_H
#define CARD_H

#include "format/page.h"
#include "verdict/verdict.h"

void card_add(struct page *p, const struct verdict *v, const struct finding *f);

/* "MEM-07  leak: nobody can free this block any more      log.c:52  log_close" */
void card_headline(struct page *p, const struct finding *f);

#endif
