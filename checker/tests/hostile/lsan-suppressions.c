// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __lsan_default_suppressions
// why: LeakSanitizer asks this function which leaks to forget.
const char *__lsan_default_suppressions(void);

const char *__lsan_default_suppressions(void)
{
    return "leak:*";
}
