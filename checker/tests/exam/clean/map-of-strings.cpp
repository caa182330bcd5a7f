// clean: nodes, long strings and erased entries; all of them inside the library.
#include <cstdio>
#include <map>
#include <new>
#include <string>

int main()
{
    try {
        std::map<std::string, int> harbour;
        harbour["a harbour with a name too long for the small string"] = 3;
        harbour["quay"] = 1;
        harbour.erase("quay");
        std::printf("%zu\n", harbour.size());
    } catch (const std::bad_alloc &) {
        return 1;
    }
}
