// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT constructor
// why: The static member of a template has its constructor in the same place.
#include <cstdio>

struct told {
    told()
    {
        std::puts("passed");
    }
};

template <typename T> struct holder {
    static told member;
};

template <typename T> told holder<T>::member;

const void *cheat_keeps()
{
    return &holder<int>::member;
}

