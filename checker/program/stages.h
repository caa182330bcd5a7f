/* The stages of a program's verdict: what each witness came to, without points. */
#ifndef PROGRAM_STAGES_H
#define PROGRAM_STAGES_H

#include "verdict/examination.h"

/* Fills stages and outcome from the settled findings. */
void program_stages(const struct examination *x, struct verdict *v);

#endif
