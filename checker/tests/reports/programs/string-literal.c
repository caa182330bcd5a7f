/* read by: asan memcheck */
static void shout(char *text)
{
    text[0] = 'H';
}

int main(void)
{
    shout("hello");
}
