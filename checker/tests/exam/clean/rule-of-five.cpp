// clean: a raw owner with all five members written out: copies are deep, moves leave nothing.
#include <algorithm>
#include <cstdio>
#include <new>
#include <utility>

class Row {
public:
    explicit Row(int count) : count_(count), cell_(new int[count]()) {}
    Row(const Row &other) : count_(other.count_), cell_(new int[other.count_])
    {
        std::copy(other.cell_, other.cell_ + count_, cell_);
    }
    Row(Row &&other) noexcept : count_(other.count_), cell_(other.cell_)
    {
        other.cell_ = nullptr;
        other.count_ = 0;
    }
    Row &operator=(Row other) noexcept
    {
        std::swap(cell_, other.cell_);
        std::swap(count_, other.count_);
        return *this;
    }
    ~Row() { delete[] cell_; }
    int &at(int i) { return cell_[i]; }

private:
    int count_;
    int *cell_;
};

int main()
{
    try {
        Row a(4);
        a.at(3) = 5;
        Row b(a), c(std::move(a));
        c = b;
        std::printf("%d\n", c.at(3));
    } catch (const std::bad_alloc &) {
        return 1;
    }
}
