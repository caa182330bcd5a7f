// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT ident
// why: A directive that nobody knows may do what nobody knows.
#ident "another program"
