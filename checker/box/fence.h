/*
 * Where a program may write: in one folder, and to /dev/null. Everything else
 * of the file system is read-only for it and for whatever it starts (Landlock,
 * landlock(7)); no privileges are needed.
 */
#ifndef FENCE_H
#define FENCE_H

#include <stdbool.h>

/* For the rest of this process's life. False: this kernel has no such fence. */
bool fence_close(const char *folder);

#endif
