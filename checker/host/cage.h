/*
 * What a test may not do: start processes, become another program, leave its
 * process group, signal others or write to their memory, open sockets, or leave
 * something behind in the kernel. The kernel ends a program that tries, with
 * SIGSYS (seccomp(2)); no privileges are needed. Threads are allowed.
 */
#ifndef CAGE_H
#define CAGE_H

#include <stdbool.h>

/* For the rest of this process's life. False: this kernel has no such cage; then
   only the keeper's limits stand. */
bool cage_close(void);

#endif
