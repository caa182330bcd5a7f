/*
 * A host runs the tests of submissions, one after the other. It is linked and
 * started once per engine (plain, with a sanitizer, under Valgrind), so that a
 * verdict waits for no start of a tool, and loads a submission and its tests as
 * a shared object, so that it waits for no link against a tool's libraries.
 *
 *     host [WARM-UP-OBJECT] < commands 3> answers
 *
 * A command is a line as job.h tells it. The host never loads a submission
 * itself: that does each child that it forks for a run. When all of them are
 * gone it answers with the line "done".
 */
#include "bounds.h"
#include "cage.h"
#include "exercise_test.h"
#include "job.h"
#include "ledger.h"
#include "messages.h"
#include "thrown.h"
#include "way.h"

#include <dlfcn.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#define ANSWERS 3
#define LONGEST_COMMAND 65536

/* What a test may hold: far more than any exercise needs, far less than a machine has. */
#define MOST_HELD ((size_t)128 << 20)

/* Provided by the sanitizers when the host is linked with them. */
__attribute__((weak)) int __lsan_do_recoverable_leak_check(void);
__attribute__((weak)) void __tsan_acquire(void *address);

/* What was loaded. */
struct object {
    Suite *(*suite)(void);
    const char *base;
    const char *begin, *end;        /* the learner's code */
};

/*
 * Test names are collected while the suite is built; the adder has no argument
 * for a job, so its list is global. The runner is global too: LeakSanitizer is
 * told not to look at stacks, and would report it as lost otherwise.
 */
static const char *added_name[JOB_TESTS];
static size_t added_count;
static SRunner *runner;

void exercise_add(Suite *suite, const TTest *test)
{
    TCase *tcase = tcase_create(test->name);
    tcase_add_test(tcase, test);
    suite_add_tcase(suite, tcase);
    if (added_count < JOB_TESTS)
        added_name[added_count++] = test->name;
}

/* Runs a test through Check in this very process. */
static void run_test(const struct object *object, const char *name, unsigned refuse,
                     bool recorded, struct reel *reel, unsigned entry, struct result *result)
{
    runner = srunner_create(object->suite());
    srunner_set_fork_status(runner, CK_NOFORK);
    way_begin(result->message, sizeof result->message);
    /* threads must not meet at the ledger's lock where somebody looks for races */
    if (__tsan_acquire || !recorded)
        ledger_begin(NULL, NULL, 0, &result->ledger);
    else
        ledger_begin(object->begin, object->end, refuse, &result->ledger);
    ledger_film(reel, entry);
    if (thrown_watch)
        thrown_watch(object->begin, object->end, result);
    srunner_run(runner, NULL, name, CK_SILENT);
    ledger_end();
}

/* In the child. */
static void run_entry(struct job *job, const struct object *object, size_t index)
{
    const struct job_entry *entry = &job->plan.entry[index];
    struct result *result = job_result(job, index);
    job->plan.page->current = index;
    run_test(object, added_name[entry->test], entry->refuse, !job->measures,
             job_reel(job, index), (unsigned)index, result);
    if (srunner_ntests_run(runner) != 1) {
        job_word(result->message, sizeof result->message, "the test did not run");
    } else if (srunner_ntests_failed(runner) == 0 && !way_ended()) {
        job_word(result->message, sizeof result->message, "the test was left before its end");
    } else if (srunner_ntests_failed(runner) == 0) {
        job_seal(job, index);
    } else {
        TestResult **failure = srunner_failures(runner);
        job_word(result->message, sizeof result->message, tr_msg(failure[0]));
        job_word(result->file, sizeof result->file, tr_lfile(failure[0]));
        result->line = tr_lno(failure[0]);
        result->how = HOW_FAILED;
        free(failure);
    }
    srunner_free(runner);
    runner = NULL;
}

/* Loads the object and asks its suite for the tests. NULL: all is well. */
static const char *load(const char *path, struct object *object)
{
    void *handle = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
    if (!handle)
        return dlerror();
    *(void **)&object->suite = dlsym(handle, "exercise_suite");
    object->begin = dlsym(handle, "learner_begin");
    object->end = dlsym(handle, "learner_end");
    Dl_info info;
    if (!object->suite || !object->begin || !object->end || !dladdr(object->begin, &info))
        return "the tests have no exercise_suite()";
    object->base = info.dli_fbase;
    added_count = 0;
    runner = srunner_create(object->suite());
    srunner_free(runner);
    runner = NULL;
    return NULL;
}

/* What is in the object, for the host. */
static void tell(struct job *job, const struct object *object, const char *trouble)
{
    static struct job_tests tests;
    tests.loaded = !trouble;
    job_word(tests.trouble, sizeof tests.trouble, trouble);
    for (size_t i = 0; !trouble && i < added_count; i++)
        job_word(tests.name[i], sizeof tests.name[i], added_name[i]);
    tests.count = trouble ? 0 : added_count;
    job_tell(job, &tests, object->base);
}

/* The child: loads the object, runs its tests, looks for leaks. Does not return. */
static void child(struct job *job)
{
    struct object object = {0};
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    messages_open();
    cage_close();
    const char *trouble = load(job->object, &object);
    tell(job, &object, trouble);
    if (trouble || added_count == 0)
        _exit(0);
    bool clean = true;
    speed_is_measured = job->measures;
    for (size_t i = job->first; i <= job->last; i++) {
        run_entry(job, &object, i);
        clean = clean && job_result(job, i)->how == HOW_PASSED;
    }
    fflush(NULL);
    messages_close();
    /* a failed assertion jumps over the test's own free: that is no leak */
    if (clean && __lsan_do_recoverable_leak_check)
        __lsan_do_recoverable_leak_check();
    _exit(0);
}

/*
 * Loads an object of ours and runs its tests, so that a tool has seen the way
 * from here to a test's end before the first submission goes it. What it has
 * translated, each child inherits.
 */
static void warm_up(const char *path)
{
    static struct result result;
    struct object object = {0};
    if (!messages_open() || load(path, &object))
        return;
    /* each run builds the suite, and adds its tests, anew */
    size_t count = added_count;
    for (size_t i = 0; i < count; i++) {
        run_test(&object, added_name[i], 0, true, NULL, 0, &result);
        srunner_free(runner);
        runner = NULL;
    }
    messages_close();
}

static void serve(char *line)
{
    /* static, as its plan must be seen by who looks for leaks */
    static struct job job;
    if (job_open(&job, line) && job.scratch) {
        if (job_run(&job))
            child(&job);
        job_close(&job);
    }
    job_clear_orphans();
    explicit_bzero(line, LONGEST_COMMAND);
}

int main(int argc, char **argv)
{
    /* of one size, as the heap must look the same to each submission */
    static char line[LONGEST_COMMAND];
    /* unbuffered: a buffer would keep what the job forgets */
    setvbuf(stdin, NULL, _IONBF, 0);
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    /* no child may look into it, or take hold of it */
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    ledger_limit(MOST_HELD);
    if (argc > 1)
        warm_up(argv[1]);
    do {
        if (!fgets(line, sizeof line, stdin))
            break;
        serve(line);
    } while (write(ANSWERS, "done\n", 5) == 5);
    /* an end of its own would let Valgrind search all memory for leaks of ours */
    for (;;)
        raise(SIGKILL);
}
