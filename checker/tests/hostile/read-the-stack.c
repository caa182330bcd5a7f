// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __builtin_frame_address
// why: The frames of the host lie above those of the learner, with all that it knows.
static void cheat(void)
{
    void **frame = (void **)__builtin_frame_address(0);

    for (int i = 0; i < 3 && frame != 0; i++)
        frame = (void **)frame[0];
}
