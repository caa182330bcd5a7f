/*
 * Pictures of what happened to a block. Each says in words what it shows.
 */
#ifndef BLOCK_H
#define BLOCK_H

#include "format/page.h"
#include "verdict/verdict.h"

#include <stdbool.h>

/* False: there is no picture of this kind, or too little is known; nothing drawn. */
bool block_draw(struct page *p, const struct verdict *v, const struct finding *f);

#endif
