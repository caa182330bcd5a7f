/* Names and versions of the tools that a verdict rests on. */
#ifndef VERSIONS_H
#define VERSIONS_H

#include "build/toolchain.h"
#include "verdict/verdict.h"

/* Fills v->tool. A tool that is not there has the version "missing". */
void versions_read(const struct toolchain *tools, struct verdict *v);

#endif
