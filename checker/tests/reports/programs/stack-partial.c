/* read by: asan */
#include <string.h>

static long copy(int offset)
{
    char name[12] = "name";
    long eight;
    memcpy(&eight, name + offset, sizeof eight);
    return eight;
}

int main(void)
{
    return copy(8) == 0;
}
