#include "job.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_REFUSALS 200

/* Provided by the sanitizers when the host is linked with them. */
__attribute__((weak)) void __sanitizer_set_report_path(const char *path);

static const char *const how_names[] = {"not-run", "passed", "failed", "signal", "exit", "time",
                                        "processes"};

/* --- the record --- */

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

void job_trouble(struct job *job, const char *sentence)
{
    fprintf(job->record, "trouble");
    record_word(job->record, sentence);
    fprintf(job->record, "\n");
}

void job_word(char *out, size_t size, const char *word)
{
    snprintf(out, size, "%s", word ? word : "");
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

static void record_counts(struct job *job, size_t index)
{
    const struct ledger_page *l = &job->page->result[index].ledger;
    const struct ledger_count *c = &l->count;
    if (!c->available)
        return;
    fprintf(job->record, "counts\t%s\t%zu\t%zu\t%zu\t%zu\t%zu\t%zu\t%zu\t%zu\t%zu\t%#zx\n",
            job->name[index], c->allocations, c->reallocations, c->releases, c->bytes_asked,
            c->peak_bytes, c->moves, c->bytes_copied, c->reused, c->largest,
            offset_of(job, l->largest_call));
}

static void record_mismatch(struct job *job, size_t index)
{
    const struct ledger_page *l = &job->page->result[index].ledger;
    if (!l->mismatched)
        return;
    fprintf(job->record, "mismatch\t%s\t%s\t%#zx\t%s\t%#zx\t%zu\n", job->name[index],
            ledger_family_name(l->mismatch_made), offset_of(job, l->mismatch_made_call),
            ledger_family_name(l->mismatch_released), offset_of(job, l->mismatch_released_call),
            l->mismatch_bytes);
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

static void record_sweep(struct job *job, size_t index, unsigned refuse, unsigned total,
                         pid_t pid, int number)
{
    const struct result *r = &job->page->result[index];
    fprintf(job->record, "sweep\t%s\t%u\t%u\t%zu\t%#zx\t%s\t%d\t%d", job->name[index], refuse,
            total, r->ledger.refused_bytes, offset_of(job, r->ledger.refused_call),
            how_names[r->how], number, (int)pid);
    record_word(job->record, r->message);
    fprintf(job->record, "\n");
}

/* --- children --- */

/*
 * Output of the learner's program goes to a file of its own. That of a test's
 * refused runs, of which there may be thousands, is read by nobody.
 */
static void settle_in(const struct job *job)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/output-%02zu-%u", job->folder, job->first, job->refuse);
    int out = job->refuse && !job->is_program ? open("/dev/null", O_WRONLY)
                                              : open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    int in = open(job->input ? job->input : "/dev/null", O_RDONLY);
    dup2(in, 0);
    if (out >= 0) {
        dup2(out, 1);
        dup2(out, 2);
    }
    /* Valgrind leaves its report open in the program, which could write into it */
    close_range(3, ~0U, 0);
    if (__sanitizer_set_report_path) {
        snprintf(path, sizeof path, "%s/%s-%02zu-%u", job->folder,
                 job->refuse ? "refused" : "report", job->first, job->refuse);
        __sanitizer_set_report_path(path);
    }
    if (job->scratch && chdir(job->scratch) != 0)
        _exit(125);
}

/* 0: this is the child. */
static pid_t start_child(struct job *job, size_t first, size_t last, unsigned refuse)
{
    fflush(job->record);
    pid_t pid = fork();
    if (pid == 0) {
        signal(SIGALRM, SIG_DFL);
        fclose(job->record);
        setpgid(0, 0);
        job->first = first;
        job->last = last;
        job->refuse = refuse;
        settle_in(job);
    } else if (pid < 0) {
        job_trouble(job, "the host could not start a process for a test");
    } else {
        setpgid(pid, pid);
    }
    return pid;
}

static int milliseconds_left(const struct job *job)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int)((job->deadline.tv_sec - now.tv_sec) * 1000
                 + (job->deadline.tv_nsec - now.tv_nsec) / 1000000);
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

/* --- the nonce --- */

#define NONCE_ROOM 4096

static bool nonce_keep(struct job *job, char *word)
{
    job->nonce = mmap(NULL, NONCE_ROOM, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                      0);
    if (job->nonce == MAP_FAILED)
        return false;
    job_word(job->nonce, NONCE_ROOM, word);
    if (word)
        explicit_bzero(word, strlen(word));
    return mprotect(job->nonce, NONCE_ROOM, PROT_NONE) == 0;
}

/* FNV-1a over the nonce and the numbers: one seal tells nothing of another. */
static uint64_t seal_of(const struct job *job, size_t index, unsigned refuse)
{
    uint64_t seal = UINT64_C(0xcbf29ce484222325) ^ index ^ (uint64_t)refuse << 32;
    mprotect(job->nonce, NONCE_ROOM, PROT_READ);
    for (const char *c = job->nonce; *c; c++)
        seal = (seal ^ (unsigned char)*c) * UINT64_C(0x100000001b3);
    mprotect(job->nonce, NONCE_ROOM, PROT_NONE);
    return seal;
}

static void record_end(struct job *job)
{
    mprotect(job->nonce, NONCE_ROOM, PROT_READ);
    fprintf(job->record, "end");
    record_word(job->record, job->nonce);
    fprintf(job->record, "\n");
}

void job_seal(struct job *job, size_t index)
{
    struct result *r = &job->page->result[index];
    r->how = HOW_PASSED;
    r->seal = seal_of(job, index, job->refuse);
}

/* Only a sealed pass is one; what claims to be one without a seal has not run. */
static void check_seal(const struct job *job, size_t index, unsigned refuse)
{
    struct result *r = &job->page->result[index];
    if (r->how == HOW_PASSED && r->seal != seal_of(job, index, refuse))
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

static void tidy(struct result *r)
{
    r->message[sizeof r->message - 1] = r->file[sizeof r->file - 1] = '\0';
    if (r->ledger.held_count > LEDGER_HELD)
        r->ledger.held_count = LEDGER_HELD;
    if (r->ledger.mismatch_made > FAMILY_NEW_ARRAY
        || r->ledger.mismatch_released > FAMILY_NEW_ARRAY)
        r->ledger.mismatched = false;
    if (r->how > HOW_PROCESSES)
        r->how = HOW_EXIT;
}

/* Waits for a child and notes how its last test ended. Returns that test's index. */
static size_t finish_child(struct job *job, pid_t pid, int *number)
{
    int status = 0;
    bool in_time = await(job, pid, &status);
    /* what the learner's code may have written to the page must not lead us out of it */
    size_t done = job->page->current < job->count ? job->page->current : 0;
    struct result *r = &job->page->result[done];
    tidy(r);
    enum how how = ending(in_time, status, number);
    if (clear_orphans() && in_time && !job->is_program)
        r->how = HOW_PROCESSES;
    /* a program may end by itself anywhere, and crash behind its last line */
    if (job->is_program)
        r->how = how == HOW_EXIT ? HOW_PASSED : how;
    /* the status of a child that finished its last test belongs to no test,
       unless a sanitizer ended it in the leak check */
    if (r->how == HOW_NOT_RUN)
        r->how = how;
    return done;
}

/*
 * Runs tests *next to last in one child and moves *next behind the last one
 * that was run: a crash ends the child early, and the rest gets a new one.
 * True: this is the child.
 */
static bool run_group(struct job *job, size_t *next, size_t last)
{
    size_t first = *next;
    *next = last + 1;
    if (milliseconds_left(job) <= 0) {
        for (size_t i = first; i <= last; i++)
            record_run(job, i, 0, 0);
        return false;
    }
    job->page->current = first;
    pid_t pid = start_child(job, first, last, 0);
    if (pid <= 0)
        return pid == 0;
    int number = 0;
    size_t done = finish_child(job, pid, &number);
    for (size_t i = first; i <= done; i++) {
        if (!job->is_program)
            check_seal(job, i, 0);
        record_run(job, i, pid, i == done ? number : 0);
        record_counts(job, i);
        record_held(job, i);
        record_mismatch(job, i);
    }
    *next = done + 1;
    return false;
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

/* Runs a test once per allocation, with that one refused. True: this is a child. */
static bool sweep(struct job *job, size_t index)
{
    unsigned total = job->page->result[index].ledger.refusable;
    for (unsigned n = 1; n <= total && n <= MOST_REFUSALS; n++) {
        job->page->result[index] = (struct result){0};
        job->page->current = index;
        int number = 0;
        pid_t pid = 0;
        if (milliseconds_left(job) > 0) {
            pid = start_child(job, index, index, n);
            if (pid <= 0)
                return pid == 0;
            finish_child(job, pid, &number);
            if (!job->is_program)
                check_seal(job, index, n);
        }
        record_sweep(job, index, n, total, pid, number);
    }
    return false;
}

bool job_run(struct job *job)
{
    bool together = strcmp(job->group, "all") == 0;
    fprintf(job->record, "object");
    record_word(job->record, job->object);
    fprintf(job->record, "\ntests\t%zu\n", job->count);
    for (size_t i = 0; i < job->count;) {
        if (run_group(job, &i, together ? job->count - 1 : i))
            return true;
    }
    for (size_t i = 0; i < job->count; i++) {
        if (is_swept(job, job->name[i]) && job->page->result[i].how == HOW_PASSED
            && sweep(job, i))
            return true;
    }
    record_end(job);
    return false;
}

/* --- the command --- */

/* Interrupts waitpid; there is nothing to do in it. */
static void on_alarm(int signal)
{
    (void)signal;
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
static void parse(struct job *job, char *line, char **nonce)
{
    const struct {
        const char *key, **value;
    } words[] = {
        {"object", &job->object}, {"folder", &job->folder}, {"scratch", &job->scratch},
        {"input", &job->input},   {"group", &job->group},   {"sweep", &job->sweep},
        {"nonce", (const char **)nonce},
    };
    line[strcspn(line, "\n")] = '\0';
    for (char *word = strtok(line, "\t"); word; word = strtok(NULL, "\t")) {
        char *value = strchr(word, '=');
        if (!value)
            continue;
        *value++ = '\0';
        if (strcmp(word, "seconds") == 0)
            job->seconds = atoi(value);
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            if (strcmp(word, words[i].key) == 0)
                *words[i].value = value;
        }
    }
}

bool job_open(struct job *job, char *line, int record)
{
    char *nonce = NULL;
    *job = (struct job){.group = "one", .sweep = "", .seconds = 10};
    parse(job, line, &nonce);
    job->record = fdopen(record, "w");
    job->page = mmap(NULL, sizeof *job->page, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
                     -1, 0);
    if (!nonce_keep(job, nonce) || !job->record || job->page == MAP_FAILED || !job->object
        || !job->folder)
        return false;
    fcntl(record, F_SETFD, FD_CLOEXEC);
    set_alarm(job);
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    return true;
}

int job_close(struct job *job)
{
    munmap(job->page, sizeof *job->page);
    return fclose(job->record) == 0 ? 0 : 2;
}
