/*
 * Notices when the files of an exercise are saved, whichever way an editor does
 * that: written in place, renamed over the old one, or behind a symbolic link.
 *
 *     struct files files;
 *     const char *paths[] = {"work/.../badge.c"};
 *     files_open(&files, paths, 1);
 *     ... poll(2) on files_descriptor(), at most files_patience() milliseconds ...
 *     if (files_look(&files) == FILES_CHANGED) ... check it ...
 *     files_close(&files);
 *
 * inotify(7) tells at once, where it tells at all. It says nothing of what
 * another machine writes to a shared file system; so each look reads the files,
 * and what is found changed without a word is believed when two looks in a row
 * see the same: it might be half a save.
 */
#ifndef WATCH_FILES_H
#define WATCH_FILES_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#define FILES_MOST 2

/* What one look at all files gives. */
struct files_state {
    uint64_t hash;                 /* of all contents */
    struct timespec saved;         /* of the file that was written last */
    bool there;                    /* none of them is missing */
};

struct files {
    struct text path[FILES_MOST];
    size_t count;
    int notify;                    /* -1: there is no inotify here */
    struct files_state taken;      /* what the caller knows */
    struct files_state seen;       /* the last look */
    bool pending;                  /* the last look was not believed yet */
    bool gone;                     /* the caller was told that a file is missing */
};

enum files_news {
    FILES_SAME,
    FILES_TOUCHED,                 /* saved again, with the same content */
    FILES_CHANGED,
    FILES_GONE                     /* told once, until it is there again */
};

/* At most FILES_MOST paths. What is there now is what the caller knows. */
void files_open(struct files *files, const char *const *paths, size_t count);
void files_close(struct files *files);

/* Readable when it is time for a look; -1: there is none. */
int files_descriptor(const struct files *files);

/* Milliseconds until the next look is due, though nothing is readable. */
int files_patience(const struct files *files);

/* What is new since the last look. Never waits. */
enum files_news files_look(struct files *files);

#endif
