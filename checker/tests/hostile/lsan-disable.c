// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __lsan_disable
// why: A call that makes LeakSanitizer look away.
__attribute__((weak)) void __lsan_disable(void);

static void cheat(void)
{
    if (__lsan_disable)
        __lsan_disable();
}
