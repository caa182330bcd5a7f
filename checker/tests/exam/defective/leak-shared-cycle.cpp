// class: leak
// expect: MEM-07 *
// why: parent and child share each other, so neither count ever comes to zero.
#include <cstdio>
#include <memory>

struct Node {
    std::shared_ptr<Node> parent, child;
};

int main()
{
    auto parent = std::make_shared<Node>();
    parent->child = std::make_shared<Node>();
    parent->child->parent = parent;
    std::puts("a family");
}
