/* The parts of the page, each of which one file makes. Private to report/. */
#ifndef REPORT_PARTS_H
#define REPORT_PARTS_H

#include "film/film.h"
#include "verdict/verdict.h"

/* The scenes as JSON, for the script. */
void report_data(const struct verdict *v, struct text *t);

/* The table of places that make blocks; growth of the tests that have a bound. */
void report_sites(const struct verdict *v, struct text *t);
void report_growth(const struct verdict *v, struct text *t);

/* A finding as a card. */
void report_card(const struct verdict *v, const struct finding *f, struct text *t);

#endif
