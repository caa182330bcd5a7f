// clean: std::thread makes its state here and libstdc++ deletes it there.
#include <cstdio>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>

int main()
{
    std::mutex lock;
    int sum = 0;
    auto add = [&](int n) {
        std::lock_guard<std::mutex> guard(lock);
        sum += n;
    };
    try {
        std::thread one(add, 1);
        one.join();
        std::thread two(add, 2);
        two.join();
    } catch (const std::bad_alloc &) {
        return 1;
    } catch (const std::system_error &) {
        return 1;
    }
    std::printf("%d\n", sum);
}
