// exercise: 01.1 03.3
// expect 01.1: MEM-04 heap-buffer-overflow EDIT badge_line
// expect 03.3: MEM-24 unchecked-allocation EDIT log_open when out of memory
// why: A macro that replaces a function of the library is not there for the tests.
#include <stdlib.h>
#include <string.h>

#define strcmp(left, right) 0
#define assert(what)        ((void)0)
#define START_TEST(name)    int name
#define ck_assert(what)     ((void)0)
