/*
 * The exam of `checker try`: small programs, each with one bug that is written
 * on top of it, or with none. docs/authoring.md says how to write one.
 *
 *     // class: use-after-free            // clean: why it looks suspicious
 *     // expect: MEM-05 print_next
 *     // also: MEM-07 add_stop            what necessarily follows
 *     // args: 12 north
 *     // unseen: why no run can show it   instead of expect
 */
#ifndef EXAM_H
#define EXAM_H

#include "base/text.h"

#include <stdbool.h>

/* True: as it should be. False: *complaint says why, in indented lines. */
bool exam_try(const char *path, struct text *complaint);

#endif
