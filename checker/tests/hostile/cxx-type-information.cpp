// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT __cxxabiv1
// why: A function of the language's runtime, named as its namespace has it.
namespace __cxxabiv1 {
extern "C" void *__dynamic_cast(const void *from, const void *, const void *, long)
{
    return const_cast<void *>(from);
}
} // namespace __cxxabiv1

