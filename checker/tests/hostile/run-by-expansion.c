// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT wordexp
// why: wordexp runs commands although its name does not say so.
#include <wordexp.h>

static void cheat(void)
{
    wordexp_t words;

    wordexp("$(true)", &words, 0);
}
