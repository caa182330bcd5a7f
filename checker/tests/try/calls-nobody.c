int pier_length(int number);

int main(void)
{
    return pier_length(3) > 0;
}
