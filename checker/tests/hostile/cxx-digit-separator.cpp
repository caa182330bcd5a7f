// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT no_sanitize
// why: Between two separators stands no character constant.
static const int many = 1'000;
__attribute__((no_sanitize("address"))) static int blind(const int *at)
{
    return *at + 2'000;
}

int cheat_reads()
{
    return blind(&many);
}

