// expect: MEM-05 use-after-free queue.c queue_join
// expect: TST-01 wrong-result tests.c a_cleared_queue_is_used_again
// why: the tickets are gone and so is first, but last is a second pointer to one of them
