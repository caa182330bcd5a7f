/* read by: asan */
static void fill(int count)
{
    char window[count];
    for (int i = 0; i <= count; i++)
        window[i] = 'x';
}

int main(void)
{
    fill(5);
}
