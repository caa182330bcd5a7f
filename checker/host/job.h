/*
 * What a host is asked to do, and its record of how it went. What is due is a
 * plan: each test, then each test again for every allocation that is refused.
 * Entries of the plan run in children; the process of the job itself neither
 * loads nor runs a line of the learner's.
 *
 *     if (!job_open(&job, line)) ...
 *     if (job_run(&job)) {                  returns true in each child, which
 *         job_tell(&job, &tests, base);     loads the object, tells what is in it,
 *         ...                               runs the entries job.first to job.last,
 *         job_seal(&job, i);                of which each one that passes is sealed,
 *         _exit(0);                         and ends
 *     }
 *     job_close(&job);                      in the job's own process, at the end
 *
 * The command is one line of key=value words, tab-separated:
 *
 *     object=FILE      what is examined
 *     folder=FOLDER    where reports and the record go
 *     scratch=FOLDER   where the learner's program runs; none: where it is
 *     input=FILE       its standard input; none: empty
 *     group=one|all|try   a process per test; one for all of them; or one for
 *                      all, and if anything is amiss there, again one for each
 *     seconds=N        for all tests together
 *     sweep=NAMES      refuse allocations in these tests ("*": all, "": none)
 *     fills=N,N        run all again on blocks filled with each of these bytes
 *     measure=1        the ledger rests, and speed_at_least() measures
 *     film=all|refused make a film of all tests, or of runs with a refusal (see reel.h),
 *                      as the file film beside the record; none: no film
 *     nonce=WORD       drawn anew for each run; the record ends with it
 *
 * The record has one line per run:
 *
 *     object FILE
 *     tests COUNT
 *     run NAME PID HOW NUMBER LINE FILE MESSAGE     (HOW: see how_names)
 *     counts NAME ALLOCATIONS REALLOCATIONS RELEASES BYTES PEAK MOVES COPIED REUSED LARGEST OFFSET
 *     held NAME BYTES OFFSET[,OFFSET...]            (the call, and those around it)
 *     mismatch NAME MADE OFFSET RELEASED OFFSET BYTES
 *     fill NAME BYTE HOW NUMBER LINE MESSAGE        (only where it changed how the test went)
 *     sweep NAME INDEX TOTAL BYTES OFFSET HOW NUMBER PID MESSAGE
 *     threw NAME INDEX OFFSET                       (INDEX: as of a sweep; 0: of a run)
 *     trouble SENTENCE
 *     end NONCE
 *
 * A child seals each result with the nonce, behind the test's last line: a page
 * that the learner's code has written to, or a test that was left early, has no
 * seal and has not passed. The nonce lies in a page that can only be read while
 * a seal is made; every other copy of it is wiped.
 */
#ifndef JOB_H
#define JOB_H

#include "ledger.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#define JOB_TESTS 64
#define JOB_NAME 128

enum how { HOW_NOT_RUN, HOW_PASSED, HOW_FAILED, HOW_SIGNAL, HOW_EXIT, HOW_TIME,
           HOW_PROCESSES, HOW_THREW };

/* What a child tells about one test. Lies in memory shared with the host. */
struct result {
    enum how how;
    uint64_t seal;
    int number;                     /* exit status of a program that ended by itself */
    int line;
    uintptr_t threw_call;           /* HOW_THREW: the call that an exception came out of */
    struct ledger_page ledger;
    char file[256];
    char message[512];
};

/* One run of one test. */
struct job_entry {
    unsigned test;
    unsigned refuse;                /* this allocation is refused; 0: none */
};

/* Shared with the children. */
struct job_page {
    size_t current;                 /* the entry that runs, or ran when the child died */
    const char *base;               /* where the object was loaded in this child */
    struct result result[];         /* of each entry of the plan */
};

struct job_plan {
    struct job_entry *entry;
    size_t count, room;
    struct job_page *page;
};

/* What the first child finds in the object. */
struct job_tests {
    bool loaded;
    size_t count;
    char name[JOB_TESTS][JOB_NAME];
    char trouble[512];              /* why it could not be loaded */
};

struct job {
    const char *object, *folder, *scratch, *input, *group, *sweep, *fills, *film;
    char *nonce;                    /* in a page of its own */
    int seconds;
    bool measures;

    struct job_tests *tests;        /* shared, until the child has told */
    const char *base;               /* of a program, which needs no loading */
    bool learned;                   /* what is in the object */
    bool is_program;                /* its end by itself is no early end */
    unsigned refusable[JOB_TESTS];  /* allocations of each test that may be refused */
    struct job_plan plan;
    struct timespec deadline;
    FILE *record;
    struct reel *reel;              /* shared; NULL: no film is made */

    size_t first, last;             /* in a child: the entries that it is to run, */
    bool trying;                    /* all of them, in the hope that all goes well */
    int fill;                       /* and the byte in new blocks; 0: what happens to be there */
};

/* Takes a command, which must outlive the job. False: it asks for nothing. */
bool job_open(struct job *job, char *line);
int job_close(struct job *job);

/* Stops what other processes have left behind; it is ours now. True: there was something. */
bool job_clear_orphans(void);

/* What is examined is the host's own program, loaded there: one test, by the name of main. */
void job_take_program(struct job *job, const char *base);

/* The host itself cannot go on. */
void job_trouble(struct job *job, const char *sentence);

/*
 * Forks a child for each run that is due. True: this is a child; its output
 * goes to a file, its sanitizer reports to another, and it stands in the
 * scratch folder. False: this is the host, and all is done.
 */
bool job_run(struct job *job);

/*
 * In a child: what is in the object, before a line of it runs. Afterwards this
 * process has no way to that memory any more, and job.last is an entry there is.
 */
void job_tell(struct job *job, const struct job_tests *tests, const char *base);

/* In a child: the entry's test came to its last line. */
void job_seal(struct job *job, size_t index);

/* In a child: where it tells of an entry. */
struct result *job_result(struct job *job, size_t index);

/* In a child: where the entry is filmed; NULL: it is not. */
struct reel *job_reel(const struct job *job, size_t index);

/* A string that is cut to size. */
void job_word(char *out, size_t size, const char *word);

#endif
