// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __cyg_profile_func_exit
// why: The host notes with this function that each call came back.
void __cyg_profile_func_exit(void *function, void *site);

void __cyg_profile_func_exit(void *function, void *site)
{
    (void)function;
    (void)site;
}
