// expect: TST-01 wrong-result tests.c long_values_are_neither_cut_nor_left_bare
// why: Only long values crashed for the users, so long values are written without quotes.
