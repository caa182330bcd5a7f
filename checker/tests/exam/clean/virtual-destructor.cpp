// clean: deleted through the base, whose destructor is virtual.
#include <cstdio>
#include <memory>
#include <new>

struct Shape {
    virtual ~Shape() = default;
    virtual int corners() const = 0;
};

struct Square : Shape {
    int corners() const override { return 4; }
    std::unique_ptr<int> colour = std::make_unique<int>(7);
};

int main()
{
    try {
        Shape *shape = new Square;
        std::printf("%d\n", shape->corners());
        delete shape;
    } catch (const std::bad_alloc &) {
        return 1;
    }
}
