/* read by: asan */
static int table[4];
static int other[4];

static int *element(int i)
{
    return &table[i];
}

int main(void)
{
    other[0] = 1;
    *element(4) = 1;
}
