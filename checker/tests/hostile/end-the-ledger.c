// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT ledger_end
// why: Without a ledger no block is still held.
void ledger_end(void);

static void cheat(void)
{
    ledger_end();
}
