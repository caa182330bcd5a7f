/* A local that is read after its function returned. */
static const int *where_it_was(void)
{
    int local = 7;
    const int *volatile address = &local;
    return address;
}

static int read_what_is_gone(const int *address)
{
    return *address;
}

int main(void)
{
    return read_what_is_gone(where_it_was()) == 8;
}
