// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT free
// why: A free of its own that does nothing would hide double frees.
void free(void *block)
{
    (void)block;
}
