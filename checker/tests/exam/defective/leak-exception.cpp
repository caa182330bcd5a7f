// class: leak
// expect: MEM-07 load
// why: an exception flies past the delete.
#include <cstdio>
#include <stdexcept>

static int parse(const char *text)
{
    if (text[0] == '?')
        throw std::runtime_error("no number");
    return text[0] - '0';
}

static int load(const char *text)
{
    int *cell = new int(0);
    *cell = parse(text);
    int value = *cell;
    delete cell;
    return value;
}

int main()
{
    try {
        std::printf("%d\n", load("?"));
    } catch (const std::exception &e) {
        std::puts("could not be read");
    }
}
