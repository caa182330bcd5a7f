/* read by: asan */
#include <vector>

int main()
{
    std::vector<int> numbers;
    numbers.reserve(8);
    numbers.push_back(1);
    int *first = &numbers[0];
    return first[5];
}
