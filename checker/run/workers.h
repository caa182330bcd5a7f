/*
 * Does many independent pieces of work with several processes, each of which
 * has hosts of its own. What a piece comes to must go to shared memory or to
 * files; a worker that dies takes one piece with it, and is replaced.
 *
 *     static void one(size_t index, struct hosts *hosts, void *context) ...
 *     if (!workers_run(count, 2, one, &context, e))
 *         return false;
 */
#ifndef WORKERS_H
#define WORKERS_H

#include "base/error.h"
#include "run/hosts.h"

#include <stddef.h>

typedef void workers_piece(size_t index, struct hosts *hosts, void *context);

/* Every piece is begun once. False: no worker could be started. */
bool workers_run(size_t count, unsigned workers, workers_piece *piece, void *context,
                 struct error *e);

/* As many as there are processors. */
unsigned workers_usual(void);

/* Memory that all workers share, all zero; NULL: there is none. */
void *workers_memory(size_t size);
void workers_memory_release(void *memory, size_t size);

#endif
