// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __asan_default_options
// why: ASan asks this function for its settings.
const char *__asan_default_options(void);

const char *__asan_default_options(void)
{
    return "detect_leaks=0:halt_on_error=0";
}
