/* read by: asan */
static int *kept;

static void keep(void)
{
    int local[3] = {1, 2, 3};
    kept = local;
}

int main(void)
{
    keep();
    return kept[2] == 3;
}
