/* read by: asan */
static char name[6] = "gnome";

static int last(const char *start)
{
    return *(const int *)(start + 4);
}

int main(void)
{
    return last(name) == 1;
}
