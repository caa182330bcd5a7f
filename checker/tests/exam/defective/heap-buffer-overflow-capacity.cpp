// class: heap-buffer-overflow
// expect: MEM-04 set_mark
// why: reserve makes room, but no elements: writing by index lands in unused capacity.
#include <cstdio>
#include <vector>

static void set_mark(char *at)
{
    *at = 'x';
}

int main()
{
    std::vector<char> mark;
    mark.reserve(16);
    mark.push_back('a');
    set_mark(mark.data() + 5);
    std::printf("%zu\n", mark.size());
}
