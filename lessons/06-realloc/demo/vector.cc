// Appends to a std::vector and counts what happens to the elements when it
// grows. Run by F40-vector-moves-elements.sh.
#include <cstdio>
#include <utility>
#include <vector>

static unsigned long moved, destroyed;

struct item {
    explicit item(int n) : number(n) {}
    item(item &&other) noexcept : number(other.number) { moved++; }
    ~item() { destroyed++; }
    int number;
};

int main()
{
    std::vector<item> all;
    std::size_t capacity = 0;
    std::printf("capacities:");
    for (int i = 0; i < 1000; i++) {
        all.emplace_back(i);
        if (all.capacity() != capacity)
            std::printf(" %zu", capacity = all.capacity());
    }
    std::printf("\nmoved by their constructor: %lu\n", moved);
    std::printf("destroyed at the old place: %lu\n", destroyed);
    return moved > 0 && moved == destroyed ? 0 : 1;
}
