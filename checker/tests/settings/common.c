/* A global that older compilers leave to the linker, without bounds. */
int table[4];
int answer;

static void pass_the_table(int i)
{
    table[i] = 1;
}

int main(int argc, char **argv)
{
    (void)argv;
    pass_the_table(argc + 4);
    return answer;
}
