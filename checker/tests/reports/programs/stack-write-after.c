/* read by: asan */
static void fill(int count)
{
    int before = count;
    int window[4];
    for (int i = 0; i <= before; i++)
        window[i] = i;
}

int main(void)
{
    fill(4);
}
