// class: leak
// expect: MEM-07 Chart
// why: the base class has a protected, plain destructor path: the derived text is never deleted.
#include <cstdio>
#include <cstring>

struct Sheet {
    virtual ~Sheet() {}
    virtual const char *title() const { return "sheet"; }
};

struct Chart : Sheet {
    explicit Chart(const char *title) : title_(new char[std::strlen(title) + 1])
    {
        std::strcpy(title_, title);
    }
    const char *title() const override { return title_; }
    char *title_;
};

int main()
{
    Sheet *sheet = new Chart("Skagerrak");
    std::puts(sheet->title());
    delete sheet;
}
