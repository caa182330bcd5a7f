/* C++: a block that new made is handed to free. */
#include <cstdlib>

int main()
{
    int *value = new int(4);
    std::free(value);
    return 0;
}
