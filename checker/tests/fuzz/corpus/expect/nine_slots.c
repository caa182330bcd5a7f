// expect: TST-01 wrong-result tests.c the_ninth_score_takes_the_place_of_the_first
// expect: TST-01 wrong-result tests.c only_the_last_eight_of_a_hundred_count
// why: the report says one element too far, so one element more makes it go away
