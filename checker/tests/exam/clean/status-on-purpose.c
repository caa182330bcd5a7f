// clean: a program that answers with its exit status, here 3.
int main(void)
{
    return 3;
}
