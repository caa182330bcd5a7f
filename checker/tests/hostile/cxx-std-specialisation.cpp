// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT std::__cxx11::basic_string
// why: A member of the library's string with another body.
#include <string>

template <> void std::string::clear()
{
}

