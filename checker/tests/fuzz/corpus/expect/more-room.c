// expect: MEM-23 asks-for-too-much tests.c a_line_takes_one_block_of_its_width_and_one_byte
// why: A larger block makes the report go away, so it looks like a cure; the loop still runs once too often.
