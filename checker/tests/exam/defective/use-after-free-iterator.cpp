// class: use-after-free
// expect: MEM-05 main
// why: push_back moves the elements, and the reference still points to where they were.
#include <cstdio>
#include <vector>

int main()
{
    std::vector<int> depth{5, 7};
    depth.shrink_to_fit();
    int &first = depth.front();
    for (int i = 0; i < 50; i++)
        depth.push_back(i);
    std::printf("%d\n", first >= 0);
}
