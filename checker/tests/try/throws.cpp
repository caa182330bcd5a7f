// Nobody catches what at() throws.
#include <stdexcept>
#include <string>
#include <vector>

int main()
{
    std::vector<std::string> piers(3, "pier");
    return static_cast<int>(piers.at(3).size());
}
