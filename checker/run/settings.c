#include "run/settings.h"

/*
 * Strict leak roots: a stale word on a stack kept 13 of 20 leaks from being
 * seen. Addresses are turned into lines by the checker, once. Returned locals
 * are watched, which clang 14 does not do by itself; a request beyond the
 * quota gets NULL, as from a real system, and is not an error of its own.
 */
#define ASAN                                                                                 \
    "ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:symbolize=0:exitcode=99:"   \
    "allocator_may_return_null=1:max_allocation_size_mb=64:hard_rss_limit_mb=1024:"          \
    "allocator_release_to_os_interval_ms=-1:leak_check_at_exit="
#define OTHERS                                                                               \
    "LSAN_OPTIONS=use_stacks=0:use_registers=0:print_suppressions=0",                        \
        "UBSAN_OPTIONS=print_stacktrace=1:symbolize=0", NULL

const char *const *settings_sanitizers(bool at_exit)
{
    static const char *const asked[] = {ASAN "0", OTHERS};
    /* libc has no frame pointers: a block that asprintf made needs the slow way up */
    static const char *const ending[] = {ASAN "1:fast_unwind_on_malloc=0", OTHERS};
    return at_exit ? ending : asked;
}

/*
 * A frame is written as ASan writes it: the checker turns it into a line. No
 * program of its own may be started to do so in a host; by itself it would name
 * no path of the module. It would also listen to UBSAN_OPTIONS.
 */
#define TSAN "TSAN_OPTIONS=exitcode=99:report_thread_leaks=0:history_size=4"
const char *const *settings_threads(void)
{
    static const char *const words[] = {
        TSAN ":symbolize=0:stack_trace_format=\"    #%n %p (%m+%o)\"", NULL};
    return words;
}

/*
 * Redzones of 128 bytes: past the usual 16 Valgrind itself aborts. A large
 * stack frame is not an error. One file per process, or forks make one file
 * unreadable. The file name is relative: an absolute path may hold a %.
 * Descriptors that stay open are told in the log, which is the program's
 * stderr here. Where each byte was made that nobody wrote is known only with
 * track-origins, which takes up to twice the time.
 */
#define MEMCHECK                                                                             \
    "valgrind", "--tool=memcheck", "--quiet", "--xml=yes", "--xml-file=memcheck/xml.%p",     \
        "--child-silent-after-fork=no", "--leak-check=full", "--show-leak-kinds=all",        \
        "--redzone-size=128", "--max-stackframe=16777216", "--track-fds=yes",                \
        "--num-callers=24", "--error-limit=no", "--vgdb=no"

const char *const *settings_memcheck(bool origins)
{
    static const char *const plain[] = {MEMCHECK, NULL};
    static const char *const with_origins[] = {MEMCHECK, "--track-origins=yes", NULL};
    return origins ? with_origins : plain;
}
