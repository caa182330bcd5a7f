/* read by: memcheck */
static int table[256];

static int look_up(void)
{
    unsigned char index;
    unsigned char *volatile alias = &index;
    return table[*alias];
}

int main(void)
{
    return look_up() == 3;
}
