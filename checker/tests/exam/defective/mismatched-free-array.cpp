// class: mismatched-free
// expect: MEM-09 ~Ring
// why: an array comes from new[], and delete without brackets releases it.
#include <cstdio>

struct Ring {
    explicit Ring(int count) : value(new int[count]()) {}
    ~Ring() { delete value; }
    Ring(const Ring &) = delete;
    Ring &operator=(const Ring &) = delete;
    int *value;
};

int main()
{
    Ring ring(8);
    ring.value[3] = 4;
    std::printf("%d\n", ring.value[3]);
}
