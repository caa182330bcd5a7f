// class: use-after-return
// expect: MEM-12 operator()
// why: the lambda captures a local by reference and is called after the function is over.
#include <cstdio>
#include <functional>

static std::function<int()> counter(int from)
{
    int next = from;
    return [&next]() { return next + 1; };
}

int main()
{
    std::function<int()> count = counter(4);
    std::printf("%d\n", count() != 0);
}
