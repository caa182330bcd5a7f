// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT std::terminate
// why: A function of the library, defined once more in its namespace.
namespace std {
[[noreturn]] void terminate() noexcept
{
    for (;;)
        ;
}
} // namespace std

