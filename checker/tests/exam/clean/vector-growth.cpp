// clean: indexes, not references, are kept while the vector grows.
#include <cstdio>
#include <new>
#include <vector>

int main()
{
    try {
        std::vector<int> value{1};
        std::size_t first = 0;
        for (int i = 0; i < 100; i++)
            value.push_back(i);
        std::printf("%d\n", value[first]);
    } catch (const std::bad_alloc &) {
        return 1;
    }
}
