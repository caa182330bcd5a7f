/* read by: asan memcheck ubsan */
#include <stddef.h>

struct pair {
    int first, second;
};

static int second(const struct pair *pair)
{
    return pair->second;
}

int main(void)
{
    return second(NULL);
}
