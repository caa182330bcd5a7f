// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT badge_lien_of
// why: A misspelled function shows itself only when the program is put together.
void badge_lien_of(const char *text);

static void cheat(void)
{
    badge_lien_of("Ada");
}
