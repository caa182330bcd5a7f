/* read by: asan */
static int last(const char *name)
{
    return *(const int *)(name + 4);
}

int main(void)
{
    char name[6] = "gnome";
    return last(name) == 1;
}
