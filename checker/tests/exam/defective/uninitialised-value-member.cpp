// class: uninitialised-value
// expect: MEM-03 advice
// why: the constructor sets one member and forgets the other.
#include <cstdio>

class Sail {
public:
    explicit Sail(int area) : area_(area) {}
    const char *advice() const
    {
        if (reefed_)
            return "shake it out";
        return area_ > 20 ? "reef" : "fine";
    }

private:
    int area_;
    bool reefed_;
};

int main()
{
    Sail *sail = new Sail(12);
    std::printf("%d\n", sail->advice()[0] != 'x');
    delete sail;
}
