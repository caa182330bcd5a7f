// clean: an over-aligned type goes through the aligned forms of new and delete.
#include <cstdint>
#include <cstdio>
#include <new>

struct alignas(64) Line {
    char byte[64];
};

int main()
{
    try {
        Line *line = new Line[2]();
        std::printf("%d\n", (int)(reinterpret_cast<std::uintptr_t>(line) % 64));
        delete[] line;
    } catch (const std::bad_alloc &) {
        return 1;
    }
}
