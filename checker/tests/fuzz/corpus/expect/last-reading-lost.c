// expect: TST-01 wrong-result tests.c the_highest_may_stand_first_or_last
// why: The loop is made safe by ending one reading too early.
