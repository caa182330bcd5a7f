// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT constructor
// why: The old way, in the spelling of the new language.
[[gnu::constructor]] static void early()
{
    __builtin_trap();
}

