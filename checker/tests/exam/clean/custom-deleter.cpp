// clean: a unique_ptr closes a FILE and frees a C string by deleters of its own.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

int main()
{
    std::unique_ptr<FILE, int (*)(FILE *)> in(std::fopen("/proc/self/status", "r"), std::fclose);
    std::unique_ptr<char, void (*)(void *)> name(strdup("status"), std::free);
    if (!in || !name)
        return 1;
    std::printf("%s %d\n", name.get(), std::fgetc(in.get()) != EOF);
}
