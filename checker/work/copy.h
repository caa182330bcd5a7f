/*
 * The learner's own files in work/: made on first use, never overwritten.
 *
 *     struct work_copy copy = {0};
 *     if (!work_copy_make(x, &copy, e))
 *         return 3;
 *     printf("edit %s\n", text_string(&copy.path));
 *     work_copy_release(&copy);
 */
#ifndef WORK_COPY_H
#define WORK_COPY_H

#include "base/error.h"
#include "base/text.h"
#include "exercise/exercise.h"

#include <stdbool.h>

struct work_copy {
    struct text path;      /* the file to edit */
    bool made;             /* it was not there and has been made now */
    bool untouched;        /* it is, byte for byte, what the exercise ships */
};

/* False: *e says what is in the way; nothing was changed. */
bool work_copy_make(const struct exercise *x, struct work_copy *copy, struct error *e);
void work_copy_release(struct work_copy *copy);

#endif
