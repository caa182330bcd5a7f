// class: leak
// expect: MEM-07 *
// why: release gives the object away, and nobody takes it.
#include <cstdio>
#include <memory>

struct Ticket {
    int number = 12;
};

static int number_of(std::unique_ptr<Ticket> ticket)
{
    Ticket *raw = ticket.release();
    return raw->number;
}

int main()
{
    std::printf("%d\n", number_of(std::make_unique<Ticket>()));
}
