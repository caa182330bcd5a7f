/*
 * What a version of an exercise must get, and whether it did.
 *
 *     struct expected list = {0};
 *     if (!expected_read(path, x, &list, &arena, e)) ...     ("// expect:" lines)
 *     expected_compare(&list, &verdict, &complaint);      (empty: as expected)
 *     expected_release(&list);
 */
#ifndef EXPECT_H
#define EXPECT_H

#include "base/error.h"
#include "base/text.h"
#include "exercise/exercise.h"
#include "verdict/verdict.h"

#include <stdbool.h>

struct expectation {
    const struct code *code;
    const char *file, *function;
    bool when_refused;
    unsigned witnesses;        /* 0: whoever sees it */
    /* file and function "*" stand for any */
};

struct expected {
    struct expectation *item;
    size_t count;
    bool promises;             /* all of the manifest's, and no others */
};

/*
 * From the comment lines on top of a version of the exercise's file. "EDIT"
 * stands for that file's name, "expect 03.3:" is only for exercise 03.3, and
 * "expect: promises" for what the manifest promises. False: one is not
 * understood, or there is none.
 */
bool expected_read(const char *path, const struct exercise *x, struct expected *out,
                   struct arena *arena, struct error *e);

/* From the manifest, with the witnesses. */
void expected_promises(const struct exercise *x, struct expected *out);

/*
 * Appends a line for each finding that is missing, and, when the list is to be
 * complete, for each that was not expected.
 */
void expected_compare(const struct expected *list, const struct verdict *v, bool complete,
                      struct text *complaint);

/* The word behind "// NAME:" on top of a file; NULL: no such line. */
const char *expected_header(const char *path, const char *name, struct arena *arena);

void expected_release(struct expected *list);

#endif
