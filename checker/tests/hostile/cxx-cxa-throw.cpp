// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT __cxa_throw
// why: A replaced throw would make of every exception what it likes.
extern "C" void __cxa_throw(void *, void *, void (*)(void *))
{
    for (;;)
        ;
}

