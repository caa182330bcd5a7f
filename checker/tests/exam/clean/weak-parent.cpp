// clean: the child knows its parent weakly, so the two are no cycle.
#include <cstdio>
#include <memory>

struct Node {
    std::shared_ptr<Node> child;
    std::weak_ptr<Node> parent;
};

int main()
{
    try {
        auto parent = std::make_shared<Node>();
        parent->child = std::make_shared<Node>();
        parent->child->parent = parent;
        std::printf("%d\n", parent->child->parent.lock() == parent);
    } catch (const std::bad_alloc &) {
        return 1;
    }
}
