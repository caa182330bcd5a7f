// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT _ck_assert_failed
// why: A failed assertion calls this function.
void _ck_assert_failed(const char *file, int line, const char *expression, ...);

void _ck_assert_failed(const char *file, int line, const char *expression, ...)
{
    (void)file;
    (void)line;
    (void)expression;
}
