#include "engine/folder.h"

const struct engine engine_table[ENGINE_COUNT] = {
    [ENGINE_GCC] = {ENGINE_GCC, STAGE_BUILD, "warnings of gcc", read_gcc},
    [ENGINE_CLANG] = {ENGINE_CLANG, STAGE_BUILD, "warnings of clang", read_clang},
    [ENGINE_TESTS] = {ENGINE_TESTS, STAGE_TESTS, "the tests of the contract", read_tests},
    [ENGINE_LEDGER] = {ENGINE_LEDGER, STAGE_TESTS, "the record of every allocation", read_ledger},
    [ENGINE_ASAN] = {ENGINE_ASAN, STAGE_ASAN, "AddressSanitizer, LeakSanitizer and UBSan",
                     read_asan},
    [ENGINE_MEMCHECK] = {ENGINE_MEMCHECK, STAGE_MEMCHECK, "Valgrind's Memcheck", read_memcheck},
    [ENGINE_TSAN] = {ENGINE_TSAN, STAGE_THREADS, "ThreadSanitizer", read_tsan},
    [ENGINE_SPEED] = {ENGINE_SPEED, STAGE_TESTS, "speed, measured where nothing else is",
                      read_speed},
    [ENGINE_REFUSED] = {ENGINE_REFUSED, STAGE_REFUSED, "allocations refused one by one",
                        read_refused},
    [ENGINE_ANSWERS] = {ENGINE_ANSWERS, STAGE_ANSWERS, "questions answered in a file", NULL},
};
