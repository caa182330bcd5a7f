// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __libc_start_main
// why: A start function of its own would never reach the tests.
int __libc_start_main(void);

int __libc_start_main(void)
{
    return 0;
}
