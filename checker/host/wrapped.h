/*
 * The functions that give or release blocks and that the examined code is
 * linked to by way of the ledger: WRAP(name) for each. C++ operators go by
 * their mangled names (Itanium C++ ABI, 64-bit). What a library allocates
 * inside itself does not pass a link-time wrap; so those of libc's functions
 * whose block becomes the caller's are here too.
 */
#define WRAPPED_FUNCTIONS                                                                    \
    WRAP(malloc)                                                                             \
    WRAP(calloc)                                                                             \
    WRAP(realloc)                                                                            \
    WRAP(reallocarray)                                                                       \
    WRAP(free)                                                                               \
    WRAP(aligned_alloc)                                                                      \
    WRAP(posix_memalign)                                                                     \
    WRAP(memalign)                                                                           \
    WRAP(valloc)                                                                             \
    WRAP(pvalloc)                                                                            \
    WRAP(strdup)                                                                             \
    WRAP(strndup)                                                                            \
    WRAP(wcsdup)                                                                             \
    WRAP(asprintf)                                                                           \
    WRAP(vasprintf)                                                                          \
    WRAP(getline)                                                                            \
    WRAP(getdelim)                                                                           \
    WRAP(__getdelim)                                                                         \
    WRAP(realpath)                                                                           \
    WRAP(canonicalize_file_name)                                                             \
    WRAP(getcwd)                                                                             \
    WRAP(get_current_dir_name)                                                               \
    WRAP(_Znwm)                                                                              \
    WRAP(_Znam)                                                                              \
    WRAP(_ZnwmRKSt9nothrow_t)                                                                \
    WRAP(_ZnamRKSt9nothrow_t)                                                                \
    WRAP(_ZnwmSt11align_val_t)                                                               \
    WRAP(_ZnamSt11align_val_t)                                                               \
    WRAP(_ZnwmSt11align_val_tRKSt9nothrow_t)                                                 \
    WRAP(_ZnamSt11align_val_tRKSt9nothrow_t)                                                 \
    WRAP(_ZdlPv)                                                                             \
    WRAP(_ZdaPv)                                                                             \
    WRAP(_ZdlPvm)                                                                            \
    WRAP(_ZdaPvm)                                                                            \
    WRAP(_ZdlPvRKSt9nothrow_t)                                                               \
    WRAP(_ZdaPvRKSt9nothrow_t)                                                               \
    WRAP(_ZdlPvSt11align_val_t)                                                              \
    WRAP(_ZdaPvSt11align_val_t)                                                              \
    WRAP(_ZdlPvmSt11align_val_t)                                                             \
    WRAP(_ZdaPvmSt11align_val_t)                                                             \
    WRAP(_ZdlPvSt11align_val_tRKSt9nothrow_t)                                                \
    WRAP(_ZdaPvSt11align_val_tRKSt9nothrow_t)
