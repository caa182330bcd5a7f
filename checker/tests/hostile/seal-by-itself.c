// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT job_seal
// why: The host calls this when a test is over.
void job_seal(void *job, unsigned long index);

static void cheat(void)
{
    job_seal(0, 0);
}
