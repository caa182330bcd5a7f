/* read by: asan memcheck */
static int divide(int a, int b)
{
    return a / b;
}

int main(int count, char **word)
{
    (void)word;
    return divide(3, count - 1);
}
