/* Not the checker's business. */
int main(void)
{
    return 7;
}
