/*
 * What the commands that show a run have in common.
 *
 *     enum status status = film_examine(&words, &verdict, e);
 *     if (status != STATUS_PASSED)
 *         return status;
 *     film_close(&verdict);
 */
#ifndef COMMAND_FILM_H
#define COMMAND_FILM_H

#include "command/command.h"

/*
 * Examines the exercise that the words name, or --submission FILE, with a film,
 * which is joined with the findings. STATUS_PASSED: there is a verdict, whatever
 * it says. Else *e says why not.
 */
enum status film_examine(struct words *words, struct verdict *v, struct error *e);

/* Releases verdict and exercise. */
void film_close(struct verdict *v);

#endif
