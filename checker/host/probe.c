/*
 * The host of a program with a main of its own: a shared library that the
 * program is linked with. Before main, and before the program's own
 * constructors, it reads its command (see job.h) from the environment, and
 * forks a child for each run that is due; in the child it steps aside and the
 * program runs as always. Without a command it does nothing.
 */
#include "job.h"
#include "ledger.h"

#include <link.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COMMAND "C_MEMORY_PROBE"

/* There when ThreadSanitizer looks for races, which the ledger's lock would hide. */
__attribute__((weak)) void __tsan_acquire(void *address);

/* The program cannot hand it on from its constructor to its end. */
static struct job job;
static bool recording;

/* The program's own children are not examined. */
static void forked(void)
{
    if (recording)
        ledger_end();
    recording = false;
}

static void finish(void)
{
    if (!recording)
        return;
    recording = false;
    ledger_end();
    job_seal(&job, job.first);
}

/* The first object is the program. */
static int take_base(struct dl_phdr_info *info, size_t size, void *base)
{
    (void)size;
    *(const char **)base = (const char *)info->dlpi_addr;
    return 1;
}

__attribute__((constructor)) static void begin(void)
{
    static char line[16384];
    const char *command = getenv(COMMAND);
    if (!command)
        return;
    job_word(line, sizeof line, command);
    unsetenv(COMMAND);
    if (!job_open(&job, line))
        _exit(2);
    const char *base = NULL;
    dl_iterate_phdr(take_base, &base);
    job_take_program(&job, base);
    if (!job_run(&job))
        _exit(job_close(&job));
    pthread_atfork(NULL, NULL, forked);
    /* registered first, so run last: after the program's own destructors */
    atexit(finish);
    recording = true;
    bool recorded = __tsan_acquire == NULL;
    ledger_begin(recorded ? (void *)1 : NULL, recorded ? (void *)UINTPTR_MAX : NULL,
                 job.plan.entry[job.first].refuse,
                 &job_result(&job, job.first)->ledger);
}

/*
 * exit from within: whose locals are still alive then, holds their blocks
 * rightly. So it is told apart from a return of main.
 */
static void note_exit(void)
{
    struct result *r = recording ? job_result(&job, job.first) : NULL;
    if (r)
        job_word(r->message, sizeof r->message, "exit");
}

__attribute__((noreturn)) void __wrap_exit(int status);
__attribute__((noreturn)) void __wrap__exit(int status);
__attribute__((noreturn)) void __wrap__Exit(int status);
__attribute__((noreturn)) void __wrap_quick_exit(int status);

void __wrap_exit(int status)
{
    note_exit();
    exit(status);
}

void __wrap__exit(int status)
{
    note_exit();
    finish();
    _exit(status);
}

void __wrap__Exit(int status)
{
    note_exit();
    finish();
    _Exit(status);
}

void __wrap_quick_exit(int status)
{
    note_exit();
    finish();
    quick_exit(status);
}

/*
 * What libraries release for the program: a thread's state is made by the
 * program's code and deleted by libstdc++'s. Under the tools this symbol is
 * theirs, and they know better than the ledger what lives on.
 */
#ifdef PROBE_SEES_EVERY_FREE
extern void __libc_free(void *block);

void free(void *block)
{
    ledger_vanished(block);
    __libc_free(block);
}
#endif
