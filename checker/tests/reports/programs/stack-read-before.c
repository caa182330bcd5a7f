/* read by: asan */
static int last(int count)
{
    int window[4] = {1, 2, 3, 4};
    return window[count - 1];
}

int main(void)
{
    return last(0);
}
