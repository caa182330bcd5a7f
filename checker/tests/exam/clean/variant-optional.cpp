// clean: objects live inside other objects, without the heap.
#include <cstdio>
#include <new>
#include <optional>
#include <string>
#include <variant>

static std::optional<int> depth(const std::variant<int, std::string> &v)
{
    if (const int *number = std::get_if<int>(&v))
        return *number;
    return std::nullopt;
}

int main()
{
    std::variant<int, std::string> v = 12;
    int first = depth(v).value_or(-1);
    v = std::string("shallow");
    std::printf("%d %d\n", first, depth(v).value_or(-1));
}
