// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT std::__throw_bad_alloc
// why: What the ledger calls to refuse a block; here it would come back.
namespace std {
void __throw_bad_alloc()
{
}
} // namespace std

