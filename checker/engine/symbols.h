/*
 * Turns module and offset of a frame into function, file and line, from the
 * debug information of the module (libdw). Done once per verdict by the
 * checker, because a tool that does it itself starts a process per report.
 *
 *     struct symbols *s = symbols_open();
 *     symbols_fill(s, &finding->at, &arena);
 *     symbols_close(s);
 */
#ifndef SYMBOLS_H
#define SYMBOLS_H

#include "base/arena.h"
#include "finding/finding.h"

struct symbols;

/* Never NULL. Modules are opened on first use and kept until symbols_close(). */
struct symbols *symbols_open(void);
void symbols_close(struct symbols *s);

/*
 * Fills frames that lack a file and have a module. A module that is gone or
 * has no debug information leaves its frames as they are.
 */
void symbols_fill(struct symbols *s, struct stack *stack, struct arena *arena);

#endif
