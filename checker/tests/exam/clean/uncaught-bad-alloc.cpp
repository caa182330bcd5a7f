// clean: nobody catches std::bad_alloc; the language ends the program, which is its error status.
#include <cstdio>
#include <vector>

int main()
{
    std::vector<int> lap(12, 3);
    std::printf("%d\n", lap[11]);
}
