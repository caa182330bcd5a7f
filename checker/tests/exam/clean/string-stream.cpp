// clean: locale and stream buffers that the library keeps to itself.
#include <iostream>
#include <new>
#include <sstream>

int main()
{
    try {
        std::istringstream in("4 5 six");
        int a = 0, b = 0, c = 0;
        in >> a >> b;
        if (!(in >> c))
            std::cout << a + b << "\n";
    } catch (const std::bad_alloc &) {
        return 1;
    }
}
