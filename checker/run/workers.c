#include "run/workers.h"

#include "base/language.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

unsigned workers_usual(void)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    return processors > 0 ? (unsigned)processors : 1;
}

void *workers_memory(size_t size)
{
    void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

void workers_memory_release(void *memory, size_t size)
{
    if (memory)
        munmap(memory, size);
}

/* A worker's whole life. Does not return. */
static void work(size_t count, atomic_size_t *next, workers_piece *piece, void *context)
{
    struct hosts hosts;
    struct error e;
    size_t index;
    if (!hosts_open(&hosts, true, &e)) {
        fprintf(stderr, _("checker: %s\n"), e.sentence);
        _exit(0);
    }
    while ((index = atomic_fetch_add(next, 1)) < count)
        piece(index, &hosts, context);
    hosts_close(&hosts);
    fflush(NULL);
    _exit(0);
}

static bool start(size_t count, atomic_size_t *next, workers_piece *piece, void *context)
{
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0)
        work(count, next, piece, context);
    return pid > 0;
}

/* A worker that ended well has left no piece undone. */
static void wait_for_all(size_t count, atomic_size_t *next, workers_piece *piece, void *context)
{
    int status;
    pid_t ended;
    while ((ended = wait(&status)) > 0 || errno == EINTR) {
        bool died = ended > 0 && !(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        if (died && atomic_load(next) < count)
            start(count, next, piece, context);
    }
}

bool workers_run(size_t count, unsigned workers, workers_piece *piece, void *context,
                 struct error *e)
{
    atomic_size_t *next = workers_memory(sizeof *next);
    unsigned started = 0;
    if (!next)
        return error_set(e, _("There is no memory for the workers."));
    while (started < workers && start(count, next, piece, context))
        started++;
    wait_for_all(count, next, piece, context);
    workers_memory_release(next, sizeof *next);
    return started > 0
        || error_set(e, _("No process can be started for the work: %s."), strerror(errno));
}
