/* read by: asan memcheck */
#include <cstddef>

template <typename Element> struct Array {
    Element *element;
    std::size_t count;
    explicit Array(std::size_t n) : element(new Element[n]()), count(n) {}
    ~Array() { delete[] element; }
    Element &operator[](std::size_t i) { return element[i]; }
};

template <typename Element> Element take(Array<Element> &from, std::size_t i)
{
    return from[i];
}

int main()
{
    Array<int> array(3);
    return take<int>(array, 3) > 100;
}
