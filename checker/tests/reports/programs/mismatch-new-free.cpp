/* read by: asan memcheck */
#include <cstdlib>

static void release(int *number)
{
    std::free(number);
}

int main()
{
    int *number = new int(3);
    release(number);
}
