// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT R
// why: A raw string looks to its reader like the end of a comment and the begin of code.
static const char *text = R"(" /* )";

__attribute__((no_sanitize("address"))) static const char *cheat()
{
    return text; /* */
}

