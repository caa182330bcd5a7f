/* read by: asan */
/* libstdc++ marks the unused end of a vector only when asked to */
#define _GLIBCXX_SANITIZE_VECTOR 1
#include <vector>

int main()
{
    std::vector<int> numbers;
    numbers.reserve(8);
    numbers.push_back(1);
    int *first = &numbers[0];
    return first[5];
}
