// push_back moves the elements; the reference stays behind.
#include <cstdio>
#include <vector>

int main()
{
    std::vector<int> tides{1, 2, 3};
    const int &first = tides[0];
    tides.push_back(4);
    std::printf("%d\n", first);
}
