// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __lsan_is_turned_off
// why: LeakSanitizer asks this function whether it is wanted.
int __lsan_is_turned_off(void);

int __lsan_is_turned_off(void)
{
    return 1;
}
