// class: refused-leak
// expect: MEM-07 make_pair_of
// why: when the second new throws, the first block has no owner.
#include <cstdio>
#include <new>

struct Pair {
    int *left, *right;
};

static Pair make_pair_of(int value)
{
    int *left = new int(value);
    int *right = new int(value + 1);
    return {left, right};
}

int main()
{
    try {
        Pair pair = make_pair_of(3);
        std::printf("%d\n", *pair.left + *pair.right);
        delete pair.left;
        delete pair.right;
    } catch (const std::bad_alloc &) {
        return 1;
    }
}
