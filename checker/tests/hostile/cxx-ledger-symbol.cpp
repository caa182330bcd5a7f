// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT ledger_end
// why: The ledger stops counting where the host tells it to, and nowhere else.
extern "C" void ledger_end(void);

static void cheat()
{
    ledger_end();
}

