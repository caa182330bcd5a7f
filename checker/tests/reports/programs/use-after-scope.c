/* read by: asan */
int main(void)
{
    int *number;
    {
        int inner = 3;
        number = &inner;
    }
    return *number;
}
