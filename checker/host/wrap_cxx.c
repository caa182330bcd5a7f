/*
 * The wrappers of C++'s operators new and delete, in all their forms (C++17
 * [new.delete]). The real ones are looked up when they are first called: a
 * host for C has none. A refused new throws std::bad_alloc as the real one
 * does, a refused nothrow new gives a null pointer.
 */
#include "ledger.h"

#include <dlfcn.h>
#include <stdlib.h>

#define WRAPPER __attribute__((noinline, visibility("default")))
#define CALLER  __builtin_return_address(0)

static void *real(void **known, const char *name)
{
    if (!*known)
        *known = dlsym(RTLD_DEFAULT, name);
    return *known ? *known : (abort(), NULL);
}

static void *refuse(void)
{
    static void *known;
    void (*throw_bad_alloc)(void) = (void (*)(void))real(&known, "_ZSt17__throw_bad_allocv");
    throw_bad_alloc();
    return NULL;
}

/* mangled name, family, parameters, arguments, what a refused one does */
#define NEW(mangled, family, parameters, arguments, refused)                                 \
    WRAPPER void *__wrap_##mangled parameters;                                               \
    void *__wrap_##mangled parameters                                                        \
    {                                                                                        \
        static void *known;                                                                  \
        const void *caller = CALLER;                                                         \
        if (!ledger_grants(caller, size))                                                    \
            return refused;                                                                  \
        void *(*make) parameters = (void *(*) parameters)real(&known, #mangled);             \
        return ledger_born(caller, make arguments, size, family);                            \
    }

#define DELETE(mangled, family, parameters, arguments)                                       \
    WRAPPER void __wrap_##mangled parameters;                                                \
    void __wrap_##mangled parameters                                                         \
    {                                                                                        \
        static void *known;                                                                  \
        ledger_died(CALLER, block, family);                                                  \
        void (*release) parameters = (void (*) parameters)real(&known, #mangled);            \
        release arguments;                                                                   \
    }

NEW(_Znwm, FAMILY_NEW, (size_t size), (size), refuse())
NEW(_Znam, FAMILY_NEW_ARRAY, (size_t size), (size), refuse())
NEW(_ZnwmSt11align_val_t, FAMILY_NEW, (size_t size, size_t align), (size, align), refuse())
NEW(_ZnamSt11align_val_t, FAMILY_NEW_ARRAY, (size_t size, size_t align), (size, align), refuse())
NEW(_ZnwmRKSt9nothrow_t, FAMILY_NEW, (size_t size, const void *tag), (size, tag), NULL)
NEW(_ZnamRKSt9nothrow_t, FAMILY_NEW_ARRAY, (size_t size, const void *tag), (size, tag), NULL)
NEW(_ZnwmSt11align_val_tRKSt9nothrow_t, FAMILY_NEW,
    (size_t size, size_t align, const void *tag), (size, align, tag), NULL)
NEW(_ZnamSt11align_val_tRKSt9nothrow_t, FAMILY_NEW_ARRAY,
    (size_t size, size_t align, const void *tag), (size, align, tag), NULL)

DELETE(_ZdlPv, FAMILY_NEW, (void *block), (block))
DELETE(_ZdaPv, FAMILY_NEW_ARRAY, (void *block), (block))
DELETE(_ZdlPvm, FAMILY_NEW, (void *block, size_t size), (block, size))
DELETE(_ZdaPvm, FAMILY_NEW_ARRAY, (void *block, size_t size), (block, size))
DELETE(_ZdlPvRKSt9nothrow_t, FAMILY_NEW, (void *block, const void *tag), (block, tag))
DELETE(_ZdaPvRKSt9nothrow_t, FAMILY_NEW_ARRAY, (void *block, const void *tag), (block, tag))
DELETE(_ZdlPvSt11align_val_t, FAMILY_NEW, (void *block, size_t align), (block, align))
DELETE(_ZdaPvSt11align_val_t, FAMILY_NEW_ARRAY, (void *block, size_t align), (block, align))
DELETE(_ZdlPvmSt11align_val_t, FAMILY_NEW, (void *block, size_t size, size_t align),
       (block, size, align))
DELETE(_ZdaPvmSt11align_val_t, FAMILY_NEW_ARRAY, (void *block, size_t size, size_t align),
       (block, size, align))
DELETE(_ZdlPvSt11align_val_tRKSt9nothrow_t, FAMILY_NEW,
       (void *block, size_t align, const void *tag), (block, align, tag))
DELETE(_ZdaPvSt11align_val_tRKSt9nothrow_t, FAMILY_NEW_ARRAY,
       (void *block, size_t align, const void *tag), (block, align, tag))
