// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __ubsan_handle_type_mismatch_v1
// why: A handler of its own in place of the one of UBSan.
void __ubsan_handle_type_mismatch_v1(void *data, void *value);

void __ubsan_handle_type_mismatch_v1(void *data, void *value)
{
    (void)data;
    (void)value;
}
