// exercise: 01.1 03.3
// base: reference
// expect: MEM-14 stack-exhausted EDIT deeper
// why: A recursion without end fills the stack.
static int deeper(volatile int depth)
{
    return depth ? deeper(depth + 1) + 1 : 0;
}

static void cheat(void)
{
    deeper(1);
}
