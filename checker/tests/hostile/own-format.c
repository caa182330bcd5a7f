// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT register_printf_specifier
// why: A function of its own inside printf would run within the tests.
#include <printf.h>
#include <stddef.h>

static void cheat(void)
{
    register_printf_specifier('s', NULL, NULL);
}
