#include "job.h"
#include "reel.h"

#include "nonce.h"
#include "record.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
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

void job_word(char *out, size_t size, const char *word)
{
    snprintf(out, size, "%s", word ? word : "");
}

struct result *job_result(struct job *job, size_t index)
{
    return &job->plan.page->result[index];
}

struct reel *job_reel(const struct job *job, size_t index)
{
    bool refuses = job->plan.entry[index].refuse > 0;
    bool wanted = strcmp(job->film, refuses ? "refused" : "all") == 0;
    return wanted && !job->fill ? job->reel : NULL;
}

/* --- the plan --- */

static void *map(size_t size, int how)
{
    void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, how | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

/* Seen by the children, and by the host when they are gone. */
static void *share(size_t size)
{
    return map(size, MAP_SHARED);
}

static size_t plan_bytes(size_t room)
{
    return sizeof(struct job_page) + room * sizeof(struct result);
}

static void plan_close(struct job_plan *plan)
{
    if (plan->page)
        munmap(plan->page, plan_bytes(plan->room));
    if (plan->entry)
        munmap(plan->entry, plan->room * sizeof *plan->entry);
    *plan = (struct job_plan){0};
}

/* Not in the heap: what one job leaves there, a dead block of the next would show. */
static bool plan_open(struct job_plan *plan, size_t count)
{
    plan_close(plan);
    plan->room = count ? count : 1;
    plan->count = count;
    plan->page = share(plan_bytes(plan->room));
    plan->entry = map(plan->room * sizeof *plan->entry, MAP_PRIVATE);
    return plan->page && plan->entry;
}

/* Each test once. How many there are, the first child will tell. */
static bool plan_tests(struct job *job)
{
    size_t count = job->tests->loaded ? job->tests->count : JOB_TESTS;
    bool ok = plan_open(&job->plan, count);
    for (size_t i = 0; ok && i < count; i++)
        job->plan.entry[i].test = (unsigned)i;
    return ok;
}

/* Forgets what was told of the entries. */
static void plan_clear(struct job_plan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        plan->page->result[i] = (struct result){0};
}

/* --- children --- */

/* The files of what is tried together are read by nobody. */
static void name_file(const struct job *job, const char *what, char *out, size_t size)
{
    const struct job_entry *entry = &job->plan.entry[job->first];
    if (job->trying || job->fill)
        snprintf(out, size, "%s/together-%s", job->folder, what);
    else
        snprintf(out, size, "%s/%s-%02u-%u", job->folder, what, entry->test, entry->refuse);
}

/*
 * Output of the learner's program goes to a file of its own. That of a test's
 * refused runs, of which there may be thousands, is read by nobody.
 */
static void settle_in(const struct job *job)
{
    char path[4096];
    bool refuses = job->plan.entry[job->first].refuse > 0;
    name_file(job, "output", path, sizeof path);
    int out = refuses && !job->is_program ? open("/dev/null", O_WRONLY)
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
        name_file(job, refuses ? "refused" : "report", path, sizeof path);
        __sanitizer_set_report_path(path);
    }
    if (job->scratch && chdir(job->scratch) != 0)
        _exit(125);
}

/* 0: this is the child. */
static pid_t start_child(struct job *job, size_t first, size_t last)
{
    fflush(job->record);
    job->plan.page->current = first;
    job->plan.page->base = job->base;
    pid_t pid = fork();
    if (pid == 0) {
        signal(SIGALRM, SIG_DFL);
        fclose(job->record);
        setpgid(0, 0);
        job->first = first;
        job->last = last;
        settle_in(job);
        if (job->fill)
            mallopt(M_PERTURB, job->fill ^ 0xff);    /* glibc fills with the complement */
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

/* Stops the processes whose numbers the file tells; a stream would leave its traces in the heap. */
static bool kill_listed(const char *path)
{
    char list[4096];
    int file = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t length = file < 0 ? -1 : read(file, list, sizeof list - 1);
    if (file >= 0)
        close(file);
    if (length < 0)
        return false;
    /* each number has a blank behind it; one that was cut in two is another process's */
    while (length > 0 && list[length - 1] != ' ')
        length--;
    list[length] = '\0';
    char *next = list;
    for (long orphan; (orphan = strtol(next, &next, 10)) > 0;) {
        kill(-(pid_t)orphan, SIGKILL);
        kill((pid_t)orphan, SIGKILL);
    }
    return true;
}

/* Stops what the child has left behind; it is ours now. True: there was something. */
bool job_clear_orphans(void)
{
    bool any = false;
    char path[64];
    snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
    while (waitpid(-1, NULL, WNOHANG) >= 0) {
        any = true;
        if (!kill_listed(path))
            break;
    }
    return any;
}

static uint64_t seal_of(const struct job *job, size_t index)
{
    const struct job_entry *entry = &job->plan.entry[index];
    return job_nonce_seal(job->nonce, entry->test ^ (uint64_t)entry->refuse << 32
                                      ^ (uint64_t)job->fill << 48);
}

void job_seal(struct job *job, size_t index)
{
    struct result *r = job_result(job, index);
    r->how = HOW_PASSED;
    r->seal = seal_of(job, index);
}

/* Only a sealed pass is one; what claims to be one without a seal has not run. */
static void check_seal(struct job *job, size_t index)
{
    struct result *r = job_result(job, index);
    if (!job->is_program && r->how == HOW_PASSED && r->seal != seal_of(job, index))
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
    if (r->how > HOW_THREW)
        r->how = HOW_EXIT;
}

/* Once the first child has told what is in the object, the plan has its length. */
static void learn(struct job *job)
{
    const struct job_tests *tests = job->tests;
    if (job->learned || !tests->loaded)
        return;
    job->learned = true;
    job->plan.count = tests->count;
    fprintf(job->record, "tests\t%zu\n", tests->count);
}

void job_tell(struct job *job, const struct job_tests *tests, const char *base)
{
    job->plan.page->base = base;
    if (!job->learned) {
        *job->tests = *tests;
        if (job->last >= tests->count)
            job->last = tests->count ? tests->count - 1 : 0;
    }
    munmap(job->tests, sizeof *job->tests);
    job->tests = NULL;
}

/* What a child left behind. */
struct child_end {
    pid_t pid;                      /* 0: the time was up before it could begin */
    size_t first, done;             /* its entries, up to the one it ended in */
    int number;                     /* exit status or signal, for that entry */
    bool well;                      /* it ended by itself, and left nothing */
};

/* Waits for a child and notes how its last test ended. */
static void finish_child(struct job *job, struct child_end *end)
{
    int status = 0;
    bool in_time = await(job, end->pid, &status);
    /* what the learner's code may have written to the page must not lead us out of it */
    size_t current = job->plan.page->current;
    learn(job);
    end->done = current >= end->first && current < job->plan.count ? current : end->first;
    struct result *r = job_result(job, end->done);
    for (size_t i = end->first; i <= end->done; i++)
        tidy(job_result(job, i));
    enum how how = ending(in_time, status, &end->number);
    bool orphans = job_clear_orphans();
    if (orphans && in_time && !job->is_program)
        r->how = HOW_PROCESSES;
    /* a program may end by itself anywhere, and crash behind its last line */
    if (job->is_program)
        r->how = how == HOW_EXIT ? HOW_PASSED : how;
    /* the status of a child that finished its last test belongs to no test,
       unless a sanitizer ended it in the leak check */
    if (r->how == HOW_NOT_RUN)
        r->how = how;
    end->well = in_time && !orphans && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* Runs these entries in one child. True: this is the child. */
static bool run_child(struct job *job, size_t first, size_t last, struct child_end *end)
{
    *end = (struct child_end){.first = first, .done = last};
    if (milliseconds_left(job) <= 0)
        return false;
    end->pid = start_child(job, first, last);
    if (end->pid == 0)
        return true;
    if (end->pid > 0)
        finish_child(job, end);
    for (size_t i = first; i <= end->done; i++)
        check_seal(job, i);
    return false;
}

/* A crash ends a child early, and the rest gets a new one. True: this is a child. */
static bool run_plan(struct job *job, bool together)
{
    for (size_t first = 0; first < job->plan.count;) {
        struct child_end end;
        if (run_child(job, first, together ? job->plan.count - 1 : first, &end))
            return true;
        if (!job->learned)
            return false;
        for (size_t i = first; i <= end.done && i < job->plan.count; i++)
            job_record_entry(job, i, end.pid, i == end.done ? end.number : 0);
        for (size_t i = first; i <= end.done && i < job->plan.count; i++)
            job_record_film(job, i);
        first = end.done + 1;
    }
    return false;
}

/* Did a sanitizer say anything in this child? */
static bool has_report(struct job *job, pid_t pid)
{
    char path[4096];
    name_file(job, job->plan.entry[0].refuse ? "refused" : "report", path, sizeof path);
    size_t length = strlen(path);
    snprintf(path + length, sizeof path - length, ".%d", (int)pid);
    return access(path, F_OK) == 0;
}

/*
 * All went well in a child that ran them all: a report could belong to any of
 * them, and a refusal that did not come about says nothing of the code behind it.
 */
static bool is_all_well(struct job *job, const struct child_end *end)
{
    bool well = end->well && end->done + 1 == job->plan.count && !has_report(job, end->pid);
    for (size_t i = 0; well && i < job->plan.count; i++) {
        const struct result *r = job_result(job, i);
        well = r->how == HOW_PASSED && (!job->plan.entry[i].refuse || r->ledger.refused);
    }
    return well;
}

/*
 * Most submissions are tried most often when they are right, and then one child
 * is enough for all. Where it is not, each entry gets its own. True: this is a
 * child.
 */
static bool try_plan(struct job *job)
{
    struct child_end end;
    if (job->plan.count == 0)
        return false;
    job->first = 0;
    job->trying = true;
    if (run_child(job, 0, job->plan.count - 1, &end))
        return true;
    bool well = is_all_well(job, &end);
    job->trying = false;
    if (!job->learned)
        return false;
    if (!well && milliseconds_left(job) > 0) {
        plan_clear(&job->plan);
        if (job->reel)
            reel_clear(job->reel);
        return run_plan(job, false);
    }
    for (size_t i = 0; i < job->plan.count; i++)
        job_record_entry(job, i, end.pid, i == end.done ? end.number : 0);
    return false;
}

static bool run_group(struct job *job)
{
    if (strcmp(job->group, "try") == 0)
        return try_plan(job);
    return run_plan(job, strcmp(job->group, "all") == 0 && !job->plan.entry[0].refuse);
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

static unsigned sweeps_of(const struct job *job, size_t test)
{
    unsigned total = job->refusable[test];
    return total < MOST_REFUSALS ? total : MOST_REFUSALS;
}

/* Once for each allocation of each test that passed, with that one refused. */
static bool plan_refusals(struct job *job)
{
    size_t count = 0;
    for (size_t i = 0; i < job->tests->count; i++) {
        const struct result *r = job_result(job, i);
        bool swept = r->how == HOW_PASSED && is_swept(job, job->tests->name[i]);
        job->refusable[i] = swept ? r->ledger.refusable : 0;
        count += sweeps_of(job, i);
    }
    if (!plan_open(&job->plan, count))
        return false;
    struct job_entry *entry = job->plan.entry;
    for (size_t i = 0; i < job->tests->count; i++) {
        for (unsigned n = 1; n <= sweeps_of(job, i); n++)
            *entry++ = (struct job_entry){(unsigned)i, n};
    }
    return true;
}

static bool sweep(struct job *job)
{
    if (!plan_refusals(job)) {
        job_trouble(job, "the host has no memory for the refusals");
        return false;
    }
    return job->plan.count > 0 && run_group(job);
}

/*
 * All tests again, in blocks filled with that byte: who reads what nobody has
 * written gets other answers. Behind a test that then went another way, the
 * next ones say nothing new. True: this is a child.
 */
static bool run_filled(struct job *job)
{
    struct child_end end;
    plan_clear(&job->plan);
    if (run_child(job, 0, job->plan.count - 1, &end))
        return true;
    bool differs = end.pid > 0 && job_result(job, end.done)->how != HOW_PASSED;
    if (differs)
        job_record_fill(job, end.done, end.number);
    for (size_t i = 0; i < end.done; i++) {
        if (job_result(job, i)->how != HOW_PASSED)
            job_record_fill(job, i, 0);
    }
    return false;
}

static bool run_fills(struct job *job)
{
    for (const char *rest = job->fills; *rest;) {
        char *next;
        job->fill = (int)strtol(rest, &next, 10) & 0xff;
        if (job->fill && run_filled(job))
            return true;
        rest = *next == ',' ? next + 1 : "";
    }
    job->fill = 0;
    return false;
}

static bool all_passed(struct job *job)
{
    bool all = true;
    for (size_t i = 0; i < job->tests->count; i++)
        all = all && job_result(job, i)->how == HOW_PASSED;
    return all;
}

/* The object could not even be loaded, or what is in it could not be told. */
static bool is_lost(struct job *job)
{
    if (job->learned)
        return false;
    job_trouble(job, job->tests->trouble[0] ? job->tests->trouble
                                            : "the tests could not be loaded");
    return true;
}

bool job_run(struct job *job)
{
    fprintf(job->record, "object");
    job_record_word(job->record, job->object);
    fprintf(job->record, "\n");
    if (!plan_tests(job)) {
        job_trouble(job, "the host has no memory for the results");
        return false;
    }
    if (run_group(job))
        return true;
    if (!is_lost(job)) {
        /* a test that fails anyway would fail on other bytes too */
        bool fills = *job->fills && all_passed(job);
        if (sweep(job) || (fills && plan_tests(job) && run_fills(job)))
            return true;
    }
    job_record_end(job);
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
        {"fills", &job->fills},   {"film", &job->film},
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
        if (strcmp(word, "measure") == 0)
            job->measures = atoi(value) != 0;
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            if (strcmp(word, words[i].key) == 0)
                *words[i].value = value;
        }
    }
}

/* Not handed on to what a program starts. */
static FILE *open_record(const char *folder)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/record", folder);
    return fopen(path, "we");
}

bool job_open(struct job *job, char *line)
{
    char *nonce = NULL;
    *job = (struct job){.group = "one", .sweep = "", .fills = "", .film = "",
                        .seconds = 10};
    parse(job, line, &nonce);
    job->record = job->folder ? open_record(job->folder) : NULL;
    job->tests = share(sizeof *job->tests);
    job->reel = *job->film ? reel_open() : NULL;
    job->nonce = job_nonce_keep(nonce);
    if (!job->nonce || !job->record || !job->object || !job->tests) {
        job_close(job);
        return false;
    }
    set_alarm(job);
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    return true;
}

void job_take_program(struct job *job, const char *base)
{
    job->is_program = job->learned = true;
    job->base = base;
    job->tests->loaded = true;
    job->tests->count = 1;
    job_word(job->tests->name[0], JOB_NAME, "main");
    fprintf(job->record, "tests\t1\n");
}

int job_close(struct job *job)
{
    struct itimerval never = {0};
    setitimer(ITIMER_REAL, &never, NULL);
    plan_close(&job->plan);
    if (job->tests)
        munmap(job->tests, sizeof *job->tests);
    job_nonce_release(job->nonce);
    reel_close(job->reel);
    int status = job->record && fclose(job->record) == 0 ? 0 : 2;
    *job = (struct job){0};
    return status;
}
