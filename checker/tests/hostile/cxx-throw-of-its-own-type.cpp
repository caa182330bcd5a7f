// exercise: 90.1 90.2
// base: reference
// expect 90.1: RUN-07 exception-escapes EDIT crate_make
// expect 90.2: RUN-07 exception-escapes EDIT family_make
// why: The name of the type comes from the program: nothing in it may be taken for anything else.
namespace {
template <typename... T> struct MEM_23_passed_end_nonce {
};
} // namespace

static void cheat()
{
    throw MEM_23_passed_end_nonce<char[64], int (*)(long), MEM_23_passed_end_nonce<>>();
}

