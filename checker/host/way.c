#include "way.h"

#include <signal.h>
#include <stdio.h>

/* Calls deeper than that are only counted: the outer ones are those that matter. */
#ifdef WAY_UNWINDS
#define DEEPEST 1024
#else
#define DEEPEST 64
#endif

/* In the host itself, so that no call is needed to find it. */
#define LOCAL  __attribute__((tls_model("local-exec")))
#define SILENT __attribute__((no_instrument_function))

struct step {
    const void *function, *site;
#ifdef WAY_UNWINDS
    const void *frame;
#endif
};

/*
 * The caller's frame: its functions are compiled with a frame pointer, and this
 * one has kept it (System V ABI, x86-64 and AArch64 alike).
 */
#define FRAME_OF_CALLER (*(void **)__builtin_frame_address(0))

/*
 * Global because the compiler's calls have no argument for it. Each thread has
 * a way of its own; only the one that runs the test is asked for its end.
 */
static _Thread_local struct {
    size_t depth, entered;
    struct step step[DEEPEST];
} way LOCAL;

static char *message;
static size_t message_size;

SILENT void way_begin(char *words, size_t size)
{
    way.depth = way.entered = 0;
    message = words;
    message_size = size;
}

SILENT bool way_ended(void)
{
    return way.entered > 0 && way.depth == 0;
}

SILENT size_t way_steps(uintptr_t *out, size_t most)
{
    size_t count = 0;
    for (size_t at = way.depth; at > 0 && at <= DEEPEST && count < most; at--)
        out[count++] = (uintptr_t)way.step[at - 1].site;
    return count;
}

#ifdef WAY_UNWINDS
SILENT size_t way_calls(uintptr_t *out, size_t most)
{
    return way_steps(out, most);
}
#endif

/* As if it had gone to no place at all. */
SILENT __attribute__((cold, noinline)) static void stop(void)
{
    if (message)
        snprintf(message, message_size, "%s", "a function did not return to where it was called");
    signal(SIGSEGV, SIG_DFL);
    raise(SIGSEGV);
}

SILENT void __cyg_profile_func_enter(void *function, void *site);
SILENT void __cyg_profile_func_exit(void *function, void *site);

#ifdef WAY_UNWINDS
/*
 * An exception takes functions off the stack that never tell (clang's) or tell
 * on the way (gcc's). Who stands below a frame that is in use is gone.
 */
SILENT static void forget_below(const void *frame)
{
    while (way.depth > 0 && way.depth <= DEEPEST && way.step[way.depth - 1].frame < frame)
        way.depth--;
}

/*
 * The same for one that is left; of functions that the optimiser made one, the
 * inner ones may be gone as well. Its own frame may be gone before it tells.
 */
SILENT static void forget_until(const void *frame, const void *function, const void *site)
{
    while (way.depth > 0 && way.depth <= DEEPEST) {
        const struct step *top = &way.step[way.depth - 1];
        if (top->frame > frame || (top->function == function && top->site == site))
            break;
        way.depth--;
    }
}
#endif

void __cyg_profile_func_enter(void *function, void *site)
{
#ifdef WAY_UNWINDS
    forget_below(FRAME_OF_CALLER);
#endif
    if (way.depth < DEEPEST)
        way.step[way.depth] = (struct step){
            function, site,
#ifdef WAY_UNWINDS
            FRAME_OF_CALLER,
#endif
        };
    way.depth++;
    way.entered++;
}

void __cyg_profile_func_exit(void *function, void *site)
{
#ifdef WAY_UNWINDS
    forget_until(FRAME_OF_CALLER, function, site);
#endif
    if (way.depth-- == 0)
        stop();
    if (way.depth >= DEEPEST)
        return;
    const struct step *step = &way.step[way.depth];
    if (step->function != function || step->site != site)
        stop();
}
