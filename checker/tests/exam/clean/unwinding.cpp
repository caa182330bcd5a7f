// clean: an exception passes three owners, and each lets go on the way.
#include <cstdio>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>

static int parse(const std::string &text)
{
    auto copy = std::make_unique<std::string>(text);
    if (copy->empty())
        throw std::invalid_argument("empty");
    return (*copy)[0];
}

int main()
{
    try {
        std::printf("%d\n", parse(""));
    } catch (const std::invalid_argument &) {
        std::puts("empty");
    } catch (const std::bad_alloc &) {
        return 1;
    }
}
