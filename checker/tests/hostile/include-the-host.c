// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT include
// why: Headers of the checker tell where it keeps its results.
#include "../../../checker/host/ledger_count.h"
