// clean: nothrow new is looked at before use.
#include <cstdio>
#include <new>

int main()
{
    int *cell = new (std::nothrow) int[64]();
    if (!cell)
        return 1;
    std::printf("%d\n", cell[63]);
    delete[] cell;
}
