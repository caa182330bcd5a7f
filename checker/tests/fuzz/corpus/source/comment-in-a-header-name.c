// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT pragma
// why: What looks like a comment is none in the name of a header.
#ifdef NOWHERE
#include <sys/*>
#endif
#pragma GCC diagnostic ignored "-Wall"
/* the end of no comment */
