/*
 * A host runs the tests of one submission. It is linked once per engine (plain,
 * with ASan) and loads the submission and its tests as a shared object, so that
 * a verdict never waits for a link against the tools' libraries.
 *
 *     host < command        (one line: key=value words, tab-separated)
 *
 *     object=FILE      the shared object
 *     folder=FOLDER    where reports and records go
 *     scratch=FOLDER   where the learner's program runs
 *     group=one|all    a process per test, or one for all of them
 *     seconds=N        for all tests together
 *     sweep=NAMES      refuse allocations in these tests ("*": all, "": none)
 *     nonce=WORD       drawn anew for each run; the record ends with it
 *
 * The host itself runs no line of the learner's: each test runs in a child,
 * which tells how it went through a shared page. A record goes to descriptor 3,
 * one line per run:
 *
 *     object FILE
 *     tests COUNT
 *     run NAME PID HOW NUMBER LINE FILE MESSAGE     (HOW: see how_names)
 *     held NAME BYTES OFFSET
 *     sweep NAME INDEX TOTAL BYTES OFFSET HOW NUMBER PID MESSAGE
 *     trouble SENTENCE
 *     end NONCE
 *
 * A child seals each result with the nonce, behind the test's last line: a page
 * that the learner's code has written to, or a test that was left early, has no
 * seal and has not passed.
 */
#include "cage.h"
#include "exercise_test.h"
#include "ledger.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MOST_TESTS 64
#define MOST_REFUSALS 200

/* Provided by the sanitizers when the host is linked with them. */
__attribute__((weak)) void __sanitizer_set_report_path(const char *path);
__attribute__((weak)) int __lsan_do_recoverable_leak_check(void);

enum how { HOW_NOT_RUN, HOW_PASSED, HOW_FAILED, HOW_SIGNAL, HOW_EXIT, HOW_TIME,
           HOW_PROCESSES };
static const char *const how_names[] = {"not-run", "passed", "failed", "signal", "exit", "time",
                                        "processes"};

/* What a child tells about one test. Lies in memory shared with the host. */
struct result {
    enum how how;
    uint64_t seal;
    int line;
    struct ledger_page ledger;
    char file[256];
    char message[512];
};

struct page {
    size_t current;                 /* the test that runs, or ran when the child died */
    struct result result[MOST_TESTS];
};

struct job {
    const char *object, *folder, *scratch, *group, *sweep, *nonce;
    uint64_t seal;
    int seconds;

    Suite *(*suite)(void);
    const char *begin, *end;        /* the learner's code */
    const char *base;               /* where the object was loaded */
    const char *name[MOST_TESTS];
    size_t count;
    struct page *page;
    struct timespec deadline;
    FILE *record;
};

/*
 * Test names are collected while the suite is built; the adder has no argument
 * for a job, so its list is global. The runner is global too: LeakSanitizer is
 * told not to look at stacks, and would report it as lost otherwise.
 */
static const char *added_name[MOST_TESTS];
static size_t added_count;
static SRunner *runner;

void exercise_add(Suite *suite, const TTest *test)
{
    TCase *tcase = tcase_create(test->name);
    tcase_add_test(tcase, test);
    suite_add_tcase(suite, tcase);
    if (added_count < MOST_TESTS)
        added_name[added_count++] = test->name;
}

/* One word of a record: no tab, no line end, never empty. */
static void record_word(FILE *record, const char *word)
{
    fputc('\t', record);
    if (!*word)
        fputc('-', record);
    for (; *word; word++) {
        if (*word == '\t' || *word == '\n' || *word == '\r')
            fputc(' ', record);
        else
            fputc(*word, record);
    }
}

static void record_trouble(struct job *job, const char *sentence)
{
    fprintf(job->record, "trouble");
    record_word(job->record, sentence);
    fprintf(job->record, "\n");
}

static void copy_word(char *out, size_t size, const char *word)
{
    snprintf(out, size, "%s", word ? word : "");
}

/* Runs in the child: one test through Check, in this very process. */
static void run_one(struct job *job, size_t index, unsigned refuse)
{
    struct result *result = &job->page->result[index];
    job->page->current = index;
    runner = srunner_create(job->suite());
    srunner_set_fork_status(runner, CK_NOFORK);
    ledger_begin(job->begin, job->end, refuse, &result->ledger);
    srunner_run(runner, NULL, job->name[index], CK_SILENT);
    ledger_end();
    if (srunner_ntests_run(runner) != 1) {
        copy_word(result->message, sizeof result->message, "the test did not run");
    } else if (srunner_ntests_failed(runner) == 0) {
        result->how = HOW_PASSED;
        result->seal = job->seal ^ index ^ (uint64_t)refuse << 32;
    } else {
        TestResult **failure = srunner_failures(runner);
        copy_word(result->message, sizeof result->message, tr_msg(failure[0]));
        copy_word(result->file, sizeof result->file, tr_lfile(failure[0]));
        result->line = tr_lno(failure[0]);
        result->how = HOW_FAILED;
        free(failure);
    }
    srunner_free(runner);
    runner = NULL;
}

/* Output of the learner's program goes to a file of its own, input is empty. */
static void quiet(struct job *job, const char *what, size_t index, unsigned refuse)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/output-%02zu-%u", job->folder, index, refuse);
    int out = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    int in = open("/dev/null", O_RDONLY);
    dup2(in, 0);
    if (out >= 0) {
        dup2(out, 1);
        dup2(out, 2);
    }
    close(in);
    close(out);
    close(3);
    if (__sanitizer_set_report_path) {
        snprintf(path, sizeof path, "%s/%s-%02zu-%u", job->folder, what, index, refuse);
        __sanitizer_set_report_path(path);
    }
    if (chdir(job->scratch) != 0)
        _exit(125);
    cage_close();
}

/* The child: runs tests first to last, then looks for leaks. Does not return. */
static void child(struct job *job, size_t first, size_t last, unsigned refuse)
{
    fclose(job->record);
    setpgid(0, 0);
    quiet(job, refuse ? "refused" : "report", first, refuse);
    bool clean = true;
    for (size_t i = first; i <= last; i++) {
        run_one(job, i, refuse);
        clean = clean && job->page->result[i].how == HOW_PASSED;
    }
    fflush(NULL);
    /* a failed assertion jumps over the test's own free: that is no leak */
    if (clean && __lsan_do_recoverable_leak_check)
        __lsan_do_recoverable_leak_check();
    _exit(0);
}

static int milliseconds_left(const struct job *job)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int)((job->deadline.tv_sec - now.tv_sec) * 1000
                 + (job->deadline.tv_nsec - now.tv_nsec) / 1000000);
}

/* Interrupts waitpid; there is nothing to do in it. */
static void on_alarm(int signal)
{
    (void)signal;
}

/* Waits for the child until the deadline. False: it was stopped. */
static bool await(struct job *job, pid_t pid, int *status)
{
    for (;;) {
        if (waitpid(pid, status, 0) == pid) {
            kill(-pid, SIGKILL);
            return true;
        }
        if (errno == EINTR && milliseconds_left(job) > 0)
            continue;
        kill(-pid, SIGKILL);
        kill(pid, SIGKILL);
        while (waitpid(pid, status, 0) != pid && errno == EINTR)
            continue;
        return false;
    }
}

static pid_t start_child(struct job *job, size_t first, size_t last, unsigned refuse)
{
    fflush(job->record);
    pid_t pid = fork();
    if (pid == 0)
        child(job, first, last, refuse);
    if (pid < 0)
        record_trouble(job, "the host could not start a process for a test");
    else
        setpgid(pid, pid);
    return pid;
}

/* Stops what the child has left behind; it is ours now. True: there was something. */
static bool clear_orphans(void)
{
    bool any = false;
    char path[64];
    snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
    while (waitpid(-1, NULL, WNOHANG) >= 0) {
        any = true;
        FILE *list = fopen(path, "r");
        int orphan;
        while (list && fscanf(list, "%d", &orphan) == 1) {
            kill(-orphan, SIGKILL);
            kill(orphan, SIGKILL);
        }
        if (!list)
            break;
        fclose(list);
    }
    return any;
}

/* Only a sealed pass is one; what claims to be one without a seal has not run. */
static void check_seal(const struct job *job, size_t index, unsigned refuse)
{
    struct result *r = &job->page->result[index];
    if (r->how == HOW_PASSED && r->seal != (job->seal ^ index ^ (uint64_t)refuse << 32))
        r->how = HOW_EXIT;
}

/* How a child ended that did not finish its test. */
static enum how ending(bool in_time, int status, int *number)
{
    *number = 0;
    if (!in_time)
        return HOW_TIME;
    if (WIFSIGNALED(status)) {
        *number = WTERMSIG(status);
        return HOW_SIGNAL;
    }
    *number = WEXITSTATUS(status);
    return HOW_EXIT;
}

/* The end of a call, as an offset in the object; the call ends before its return address. */
static size_t offset_of(const struct job *job, uintptr_t call)
{
    return call ? call - 1 - (uintptr_t)job->base : 0;
}

/* A failed test jumped over its own free: what it holds says nothing. */
static void record_held(struct job *job, size_t index)
{
    const struct result *r = &job->page->result[index];
    for (unsigned i = 0; r->how == HOW_PASSED && i < r->ledger.held_count; i++)
        fprintf(job->record, "held\t%s\t%zu\t%#zx\n", job->name[index],
                r->ledger.held[i].bytes, offset_of(job, r->ledger.held[i].call));
}

static void record_run(struct job *job, size_t index, pid_t pid, int number)
{
    const struct result *r = &job->page->result[index];
    fprintf(job->record, "run\t%s\t%d\t%s\t%d\t%d", job->name[index], (int)pid,
            how_names[r->how], number, r->line);
    record_word(job->record, r->file);
    record_word(job->record, r->message);
    fprintf(job->record, "\n");
}

/*
 * Runs tests first to last in one child. Returns the index behind the last one
 * that was run: a crash ends the child early, and the rest gets a new one.
 */
static size_t run_group(struct job *job, size_t first, size_t last)
{
    if (milliseconds_left(job) <= 0) {
        for (size_t i = first; i <= last; i++)
            record_run(job, i, 0, 0);
        return last + 1;
    }
    job->page->current = first;
    pid_t pid = start_child(job, first, last, 0);
    if (pid < 0)
        return last + 1;
    int status = 0, number = 0;
    bool in_time = await(job, pid, &status);
    size_t done = job->page->current;
    struct result *r = &job->page->result[done];
    enum how how = ending(in_time, status, &number);
    if (clear_orphans() && in_time)
        r->how = HOW_PROCESSES;
    /* the status of a child that finished its last test belongs to no test,
       unless a sanitizer ended it in the leak check */
    if (r->how == HOW_NOT_RUN)
        r->how = how;
    for (size_t i = first; i <= done; i++) {
        check_seal(job, i, 0);
        record_run(job, i, pid, i == done ? number : 0);
        record_held(job, i);
    }
    return done + 1;
}

/* May this test be swept? */
static bool is_swept(const struct job *job, const char *name)
{
    if (strcmp(job->sweep, "*") == 0)
        return true;
    size_t length = strlen(name);
    for (const char *at = strstr(job->sweep, name); at; at = strstr(at + 1, name)) {
        bool begins = at == job->sweep || at[-1] == ',';
        if (begins && (at[length] == ',' || at[length] == '\0'))
            return true;
    }
    return false;
}

static void record_sweep(struct job *job, size_t index, unsigned refuse, unsigned total,
                         pid_t pid, int number)
{
    const struct result *r = &job->page->result[index];
    fprintf(job->record, "sweep\t%s\t%u\t%u\t%zu\t%#zx\t%s\t%d\t%d", job->name[index], refuse,
            total, r->ledger.refused_bytes,
            offset_of(job, r->ledger.refused_call), how_names[r->how], number, (int)pid);
    record_word(job->record, r->message);
    fprintf(job->record, "\n");
}

/* Runs a test once per allocation, with that one refused. */
static void sweep(struct job *job, size_t index)
{
    unsigned total = job->page->result[index].ledger.refusable;
    for (unsigned n = 1; n <= total && n <= MOST_REFUSALS; n++) {
        struct result *r = &job->page->result[index];
        *r = (struct result){0};
        int status = 0, number = 0;
        pid_t pid = 0;
        if (milliseconds_left(job) > 0) {
            pid = start_child(job, index, index, n);
            if (pid < 0)
                return;
            bool in_time = await(job, pid, &status);
            enum how how = ending(in_time, status, &number);
            clear_orphans();
            if (r->how == HOW_NOT_RUN)
                r->how = how;
            check_seal(job, index, n);
        }
        record_sweep(job, index, n, total, pid, number);
    }
}

static void run_all(struct job *job)
{
    bool together = strcmp(job->group, "all") == 0;
    fprintf(job->record, "object");
    record_word(job->record, job->object);
    fprintf(job->record, "\ntests\t%zu\n", job->count);
    for (size_t i = 0; i < job->count;)
        i = run_group(job, i, together ? job->count - 1 : i);
    for (size_t i = 0; i < job->count; i++) {
        if (is_swept(job, job->name[i]) && job->page->result[i].how == HOW_PASSED)
            sweep(job, i);
    }
    fprintf(job->record, "end");
    record_word(job->record, job->nonce);
    fprintf(job->record, "\n");
}

/* Loads the object and asks its suite for the tests. */
static bool load(struct job *job)
{
    void *handle = dlopen(job->object, RTLD_NOW | RTLD_GLOBAL);
    if (!handle) {
        record_trouble(job, dlerror());
        return false;
    }
    *(void **)&job->suite = dlsym(handle, "exercise_suite");
    job->begin = dlsym(handle, "learner_begin");
    job->end = dlsym(handle, "learner_end");
    Dl_info info;
    if (!job->suite || !job->begin || !job->end || !dladdr(job->begin, &info)) {
        record_trouble(job, "the tests have no exercise_suite()");
        return false;
    }
    job->base = info.dli_fbase;
    runner = srunner_create(job->suite());
    job->count = added_count;
    for (size_t i = 0; i < added_count; i++)
        job->name[i] = added_name[i];
    srunner_free(runner);
    runner = NULL;
    return true;
}

static void set_alarm(struct job *job)
{
    struct sigaction action = {.sa_handler = on_alarm};
    sigaction(SIGALRM, &action, NULL);
    /* again and again: the first one may come before waitpid begins to wait */
    struct itimerval every = {{0, 100000}, {0, 100000}};
    setitimer(ITIMER_REAL, &every, NULL);
    clock_gettime(CLOCK_MONOTONIC, &job->deadline);
    job->deadline.tv_sec += job->seconds;
}

/* Fills the job from "key=value" words; what is missing keeps its default. */
static void parse(struct job *job, char *line)
{
    line[strcspn(line, "\n")] = '\0';
    for (char *word = strtok(line, "\t"); word; word = strtok(NULL, "\t")) {
        char *value = strchr(word, '=');
        if (!value)
            continue;
        *value++ = '\0';
        if (strcmp(word, "object") == 0)
            job->object = value;
        else if (strcmp(word, "folder") == 0)
            job->folder = value;
        else if (strcmp(word, "scratch") == 0)
            job->scratch = value;
        else if (strcmp(word, "group") == 0)
            job->group = value;
        else if (strcmp(word, "sweep") == 0)
            job->sweep = value;
        else if (strcmp(word, "nonce") == 0)
            job->nonce = value;
        else if (strcmp(word, "seconds") == 0)
            job->seconds = atoi(value);
    }
}

int main(void)
{
    struct job job = {.group = "one", .sweep = "", .nonce = "", .seconds = 10};
    char *line = NULL;
    size_t size = 0;
    job.record = fdopen(3, "w");
    if (!job.record || getline(&line, &size, stdin) < 0)
        return 2;
    fcntl(3, F_SETFD, FD_CLOEXEC);
    parse(&job, line);
    job.seal = strtoull(job.nonce, NULL, 16);
    job.page = mmap(NULL, sizeof *job.page, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
                    -1, 0);
    if (job.page == MAP_FAILED || !job.object || !job.folder || !job.scratch)
        return 2;
    set_alarm(&job);
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    if (load(&job))
        run_all(&job);
    munmap(job.page, sizeof *job.page);
    free(line);
    return fclose(job.record) == 0 ? 0 : 2;
}
