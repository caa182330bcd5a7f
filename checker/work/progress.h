/*
 * What the learner has reached, in the plain text file work/progress: one line
 * per exercise, rewritten as a whole by rename, so that a crash at any moment
 * leaves the old file or the new one. Two runs at once take turns by a lock.
 *
 *     struct progress p;
 *     if (!progress_open(&p, e))            (takes the lock)
 *         return 3;
 *     progress_entry(&p, "03.1")->attempts++;
 *     bool ok = progress_save(&p, e);
 *     progress_close(&p);                   (gives the lock back)
 */
#ifndef PROGRESS_H
#define PROGRESS_H

#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

struct progress_entry {
    char id[16];              /* "03.1" */
    bool passed;
    unsigned attempts;        /* checks of a changed file */
    unsigned best;            /* points */
    unsigned hints;           /* hints shown so far */
    char first_pass[24];      /* "2026-11-23", empty before */
    unsigned long long seen;  /* fingerprint of the file that was checked last */
    bool gave_up;             /* the solution was looked at before the first pass */
    unsigned equal;           /* checks in a row that failed in the same way */
    unsigned long long failure;   /* fingerprint of how the last one failed; 0: it passed */
};

struct progress {
    struct progress_entry *entry;
    size_t count;
    struct text foreign;      /* lines this version does not know; kept as they are */
    int lock;
};

bool progress_open(struct progress *p, struct error *e);

/* The entry of this exercise, made empty if there is none. Never NULL; valid
   until the next call. */
struct progress_entry *progress_entry(struct progress *p, const char *id);

/*
 * Takes in what another machine's file has: nothing of either is lost, and a
 * second time changes nothing. False: *e says why, and nothing was taken.
 */
bool progress_merge(struct progress *p, const char *path, struct error *e);

bool progress_save(struct progress *p, struct error *e);
void progress_close(struct progress *p);

#endif
