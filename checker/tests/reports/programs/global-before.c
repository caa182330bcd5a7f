/* read by: asan */
char name[8] = "name";

static char before(int i)
{
    return name[-i];
}

int main(void)
{
    return before(2);
}
