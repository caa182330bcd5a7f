// class: mismatched-free
// expect: MEM-09 close_port
// why: an object that was made by new is given to free, and its destructor never runs.
#include <cstdio>
#include <cstdlib>

struct Port {
    int number = 0;
};

static void close_port(void *port)
{
    std::free(port);
}

int main()
{
    Port *port = new Port;
    port->number = 80;
    std::printf("%d\n", port->number);
    close_port(port);
}
