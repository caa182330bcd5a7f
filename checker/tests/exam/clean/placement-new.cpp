// clean: an object is made in bytes of a local array and destroyed by hand; nothing is freed.
#include <cstdio>
#include <new>
#include <string>

int main()
{
    alignas(std::string) unsigned char room[sizeof(std::string)];
    std::string *word = new (room) std::string("tide");
    std::printf("%zu\n", word->size());
    word->~basic_string();
}
