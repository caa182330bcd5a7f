/* What each format does, for the one table that lists them. */
#ifndef PRINT_H
#define PRINT_H

#include "format/format.h"

#include <stdio.h>

void terminal_print(const struct verdict *v, const struct screen *screen, FILE *out);
void plain_print(const struct verdict *v, const struct screen *screen, FILE *out);
void json_print(const struct verdict *v, const struct screen *screen, FILE *out);

#endif
