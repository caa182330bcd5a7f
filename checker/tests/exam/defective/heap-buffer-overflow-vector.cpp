// class: heap-buffer-overflow
// expect: MEM-04 sum
// why: the loop runs to the capacity, the elements end at the size.
#include <cstdio>
#include <vector>

static int sum(const std::vector<int> &value, std::size_t count)
{
    const int *at = value.data();
    int all = 0;
    for (std::size_t i = 0; i < count; i++)
        all += at[i];
    return all;
}

int main()
{
    std::vector<int> value(10, 1);
    std::printf("%d\n", sum(value, value.size() + 1) != -1);
}
