// class: refused-unchecked
// expect: MEM-24 main
// why: nothrow means that a null pointer comes instead of an exception, and nobody looks.
#include <cstdio>
#include <new>

struct Buoy {
    int lights;
};

int main()
{
    Buoy *buoy = new (std::nothrow) Buoy;
    buoy->lights = 2;
    std::printf("%d\n", buoy->lights);
    delete buoy;
}
