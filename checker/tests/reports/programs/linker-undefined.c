/* read by: compiler */
int grow(int size);
int shrink(int size);

static int both(int size)
{
    return grow(size) + shrink(size);
}

int main(void)
{
    return both(3);
}
