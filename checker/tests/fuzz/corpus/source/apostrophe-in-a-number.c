// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT pragma
// why: An apostrophe may begin a character, and hide what follows from who counts them wrongly.
#define DROP(what)
DROP(1'a' )
#pragma GCC diagnostic ignored "-Wall"
/* ' */
