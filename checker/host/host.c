/*
 * A host runs the tests of one submission. It is linked once per engine (plain,
 * with ASan) and loads the submission and its tests as a shared object, so that
 * a verdict never waits for a link against the tools' libraries.
 *
 *     host < command 3> record       (both: see job.h)
 */
#include "cage.h"
#include "exercise_test.h"
#include "job.h"
#include "ledger.h"
#include "way.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Provided by the sanitizers when the host is linked with them. */
__attribute__((weak)) int __lsan_do_recoverable_leak_check(void);

/* What was loaded. */
struct object {
    Suite *(*suite)(void);
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

/* Runs in the child: one test through Check, in this very process. */
static void run_one(struct job *job, const struct object *object, size_t index)
{
    struct result *result = &job->page->result[index];
    job->page->current = index;
    runner = srunner_create(object->suite());
    srunner_set_fork_status(runner, CK_NOFORK);
    way_begin(result->message, sizeof result->message);
    ledger_begin(object->begin, object->end, job->refuse, &result->ledger);
    srunner_run(runner, NULL, job->name[index], CK_SILENT);
    ledger_end();
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

/* The child: runs its tests, then looks for leaks. Does not return. */
static void child(struct job *job, const struct object *object)
{
    cage_close();
    bool clean = true;
    for (size_t i = job->first; i <= job->last; i++) {
        run_one(job, object, i);
        clean = clean && job->page->result[i].how == HOW_PASSED;
    }
    fflush(NULL);
    /* a failed assertion jumps over the test's own free: that is no leak */
    if (clean && __lsan_do_recoverable_leak_check)
        __lsan_do_recoverable_leak_check();
    _exit(0);
}

/* Loads the object and asks its suite for the tests. */
static bool load(struct job *job, struct object *object)
{
    void *handle = dlopen(job->object, RTLD_NOW | RTLD_GLOBAL);
    if (!handle) {
        job_trouble(job, dlerror());
        return false;
    }
    *(void **)&object->suite = dlsym(handle, "exercise_suite");
    object->begin = dlsym(handle, "learner_begin");
    object->end = dlsym(handle, "learner_end");
    Dl_info info;
    if (!object->suite || !object->begin || !object->end || !dladdr(object->begin, &info)) {
        job_trouble(job, "the tests have no exercise_suite()");
        return false;
    }
    job->base = info.dli_fbase;
    runner = srunner_create(object->suite());
    job->count = added_count;
    for (size_t i = 0; i < added_count; i++)
        job->name[i] = added_name[i];
    srunner_free(runner);
    runner = NULL;
    return true;
}

int main(void)
{
    struct job job;
    struct object object = {0};
    char *line = NULL;
    size_t size = 0;
    /* unbuffered: a buffer would keep what the job forgets */
    setvbuf(stdin, NULL, _IONBF, 0);
    if (getline(&line, &size, stdin) < 0 || !job_open(&job, line, 3) || !job.scratch)
        return 2;
    if (load(&job, &object) && job_run(&job))
        child(&job, &object);
    int status = job_close(&job);
    free(line);
    return status;
}
