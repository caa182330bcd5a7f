// class: double-free
// expect: MEM-06 ~Track
// why: the compiler's copy constructor copies the pointer, and both objects delete it.
#include <cstdio>

class Track {
public:
    explicit Track(int points) : point_(new double[points]()) {}
    ~Track() { delete[] point_; }
    double first() const { return point_[0]; }

private:
    double *point_;
};

static double length(Track copy)
{
    return copy.first();
}

int main()
{
    Track track(12);
    std::printf("%.0f\n", length(track));
}
