// class: mismatched-free
// expect: MEM-09 main
// why: a derived object is deleted through a base without a virtual destructor: the wrong size.
#include <cstdio>

struct Boat {
    int length = 4;
};

struct Ferry : Boat {
    double cars[10] = {};
};

int main()
{
    Boat *boat = new Ferry;
    std::printf("%d\n", boat->length);
    delete boat;
}
