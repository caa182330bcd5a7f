// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT no_sanitize
// why: An attribute in square brackets, with its namespace said once for all.
[[using gnu: no_sanitize("address")]] static int blind(const int *at)
{
    return *at;
}

int cheat_reads(const int *at)
{
    return blind(at);
}

