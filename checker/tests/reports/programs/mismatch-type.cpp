/* read by: asan */
struct base {
    int a;
};

struct derived : base {
    int b[10];
};

static void release(base *object)
{
    delete object;
}

int main()
{
    release(new derived());
}
