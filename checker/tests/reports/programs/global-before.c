/* read by: asan */
char first[8] = "first";
char name[8] = "name";

static char before(int i)
{
    return name[-i];
}

int main(void)
{
    return before(2) + first[0] == 3;
}
