// clean: the lambda captures by value and outlives its maker.
#include <cstdio>
#include <functional>
#include <new>

static std::function<int(int)> adder(int a, long pad)
{
    long padding[4] = {pad, pad, pad, pad};
    return [=](int b) { return a + b + (int)(padding[0] - padding[3]); };
}

int main()
{
    try {
        std::printf("%d\n", adder(3, 9)(4));
    } catch (const std::bad_alloc &) {
        return 1;
    }
}
