// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT strcmp
// why: The tests compare with this function.
int strcmp(const char *left, const char *right)
{
    return left == right;
}
