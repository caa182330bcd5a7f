/* read by: asan memcheck */
static int deeper(int level)
{
    volatile char frame[8192];
    frame[level % 8192] = 1;
    return deeper(level + 1) + frame[0];
}

int main(void)
{
    return deeper(1);
}
