/*
 * The film on a terminal, stepped with the keys. The terminal is as before on
 * every way out.
 *
 *     if (!film_show(&verdict, &film, &steps, e)) ...
 */
#ifndef FILM_SCREEN_H
#define FILM_SCREEN_H

#include "base/error.h"
#include "film/steps.h"
#include "format/format.h"

/* One picture, of that many rows: for the screen, and for tests. */
void film_picture(struct text *t, const struct verdict *v, const struct film_steps *steps,
                  size_t at, const char *prompt, const struct screen *screen, unsigned rows);

/* Until q is typed. False: this is no terminal that can do it. */
bool film_show(const struct verdict *v, const struct film_steps *steps, struct error *e);

#endif
