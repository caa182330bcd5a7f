// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT _ck_assert_failed
// why: A failed assertion that does nothing has not failed.
extern "C" void _ck_assert_failed(const char *, int, const char *, ...)
{
}

