// clean: a class with its own operator new takes from a free list, and empties it at the end.
#include <cstdio>
#include <cstdlib>
#include <new>

struct Drop {
    int size;
    static void *operator new(std::size_t bytes)
    {
        if (free_) {
            void *p = free_;
            free_ = nullptr;
            return p;
        }
        void *p = std::malloc(bytes);
        if (!p)
            throw std::bad_alloc();
        return p;
    }
    static void operator delete(void *p)
    {
        std::free(free_);
        free_ = p;
    }
    static void *free_;
};
void *Drop::free_;

int main()
{
    try {
        delete new Drop{1};
        Drop *again = new Drop{2};
        std::printf("%d\n", again->size);
        delete again;
    } catch (const std::bad_alloc &) {
        return 1;
    }
    std::free(Drop::free_);
}
