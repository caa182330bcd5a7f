// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __asan_on_error
// why: ASan calls this function before it reports.
#include <stdlib.h>

void __asan_on_error(void);

void __asan_on_error(void)
{
    exit(0);
}
