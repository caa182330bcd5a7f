// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT _GLOBAL_OFFSET_TABLE_
// why: The table of offsets leads to every function of every library.
extern void *_GLOBAL_OFFSET_TABLE_[];

static void cheat(void)
{
    if (_GLOBAL_OFFSET_TABLE_[1] == 0)
        return;
}
