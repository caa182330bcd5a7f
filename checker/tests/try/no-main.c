int depth(void);

int depth(void)
{
    return 3;
}
