/* More places with an error than Valgrind tells of by itself: 1100, then one more. */
#include <stdlib.h>

#define TEN(x) x x x x x x x x x x

static int answer;

static void err_in_many_places(const char *freed)
{
    TEN(TEN(answer += *freed;))
    TEN(TEN(answer += *freed;))
    TEN(TEN(answer += *freed;))
    TEN(TEN(answer += *freed;))
    TEN(TEN(answer += *freed;))
    TEN(TEN(answer += *freed;))
    TEN(TEN(answer += *freed;))
    TEN(TEN(answer += *freed;))
    TEN(TEN(answer += *freed;))
    TEN(TEN(answer += *freed;))
    TEN(TEN(answer += *freed;))
}

static void err_after_all_others(const char *freed)
{
    answer += *freed;
}

int main(void)
{
    char *block = malloc(90);
    free(block);
    err_in_many_places(block);
    err_after_all_others(block);
    return 0;
}
