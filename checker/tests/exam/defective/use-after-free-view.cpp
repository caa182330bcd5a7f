// class: use-after-free
// expect: MEM-05 starts_with_t
// why: a view of a string that lived only until the end of its expression.
#include <cstdio>
#include <string>
#include <string_view>

static std::string title(int number)
{
    return "the very long title of chapter number " + std::to_string(number);
}

static bool starts_with_t(std::string_view text)
{
    const char *at = text.data();
    return at[0] == 't';
}

int main()
{
    std::string *whole = new std::string(title(3));
    std::string_view view = *whole;
    delete whole;
    std::printf("%d\n", starts_with_t(view) || true);
}
