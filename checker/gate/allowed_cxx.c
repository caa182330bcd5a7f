/*
 * What a C++ submission may use of libstdc++ and of the language's runtime, by
 * mangled names (Itanium C++ ABI). The library's templates lie in headers, and
 * what they are made of is judged with the submission; here is what they and
 * the compilers call outside. Not here: threads, files, clocks, locales, other
 * handlers (std::set_new_handler, std::set_terminate), and what registers code
 * for the program's end (__cxa_atexit, __cxa_thread_atexit).
 */
#include "gate/parts.h"

#include "base/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Sorted by name. */
static const char *const allowed[] = {
    "_Unwind_Resume", "_ZSt11_Hash_bytesPKvmm", "_ZSt3cin", "_ZSt4cerr", "_ZSt4clog", "_ZSt4cout",
    "_ZSt7nothrow", "_ZSt9terminatev", "__cxa_allocate_exception", "__cxa_bad_cast",
    "__cxa_bad_typeid", "__cxa_begin_catch", "__cxa_call_unexpected", "__cxa_deleted_virtual",
    "__cxa_end_catch", "__cxa_free_exception", "__cxa_get_exception_ptr", "__cxa_guard_abort",
    "__cxa_guard_acquire", "__cxa_guard_release", "__cxa_init_primary_exception",
    "__cxa_pure_virtual", "__cxa_rethrow", "__cxa_throw", "__cxa_throw_bad_array_new_length",
    "__dynamic_cast", "__gxx_personality_v0", "__libc_single_threaded",
};

/* What a name may begin with. */
static const char *const families[] = {
    /* strings and their streams, allocators, the nodes of containers */
    "_ZNSt7__cxx1112basic_stringIcSt", "_ZNKSt7__cxx1112basic_stringIcSt",
    "_ZNSt7__cxx1115basic_stringbufIcSt", "_ZNKSt7__cxx1115basic_stringbufIcSt",
    "_ZNSt7__cxx1118basic_stringstreamIcSt", "_ZNKSt7__cxx1118basic_stringstreamIcSt",
    "_ZNSt7__cxx1119basic_istringstreamIcSt", "_ZNKSt7__cxx1119basic_istringstreamIcSt",
    "_ZNSt7__cxx1119basic_ostringstreamIcSt", "_ZNKSt7__cxx1119basic_ostringstreamIcSt",
    "_ZNSaIc", "_ZNKSaIc", "_ZNSt8__detail15_List_node_base",
    "_ZNKSt8__detail20_Prime_rehash_policy", "_ZSt18_Rb_tree_", "_ZSt28_Rb_tree_",
    "_ZSt29_Rb_tree_",
    /* the standard streams, which are there when a test begins */
    "_ZNSo", "_ZNSi", "_ZNKSo", "_ZNKSi", "_ZStls", "_ZStrs", "_ZSt4endlIc", "_ZSt5flushIc",
    "_ZSt4endsIc", "_ZSt7getlineIc", "_ZSt16__ostream_insertIc", "_ZNSt9basic_iosIcSt",
    "_ZNKSt9basic_iosIcSt", "_ZNSt8ios_base", "_ZNKSt8ios_base",
    /* exceptions, and what the library throws by itself */
    "_ZNSt9exception", "_ZNKSt9exception", "_ZNSt9bad_alloc", "_ZNKSt9bad_alloc",
    "_ZNSt8bad_cast", "_ZNKSt8bad_cast", "_ZNSt10bad_typeid", "_ZNSt20bad_array_new_length",
    "_ZNSt11logic_error", "_ZNKSt11logic_error", "_ZNSt12domain_error", "_ZNSt12length_error",
    "_ZNSt12out_of_range", "_ZNSt16invalid_argument", "_ZNSt13runtime_error",
    "_ZNKSt13runtime_error", "_ZNSt11range_error", "_ZNSt14overflow_error",
    "_ZNSt15underflow_error",
    /* types, of the library and of the language */
    "_ZTIS", "_ZTIN10__cxxabiv1", "_ZTINSt7__cxx11", "_ZTVSt", "_ZTTSt", "_ZTVNSt7__cxx11",
    "_ZTTNSt7__cxx11", "_ZTVN10__cxxabiv1",
};

static int by_name(const void *left, const void *right)
{
    return strcmp(left, *(const char *const *)right);
}

static bool begins_with(const char *name, const char *part)
{
    return strncmp(name, part, strlen(part)) == 0;
}

/* "_ZSt20__throw_length_errorPKc" */
static bool is_thrower(const char *name)
{
    if (!begins_with(name, "_ZSt"))
        return false;
    name += strlen("_ZSt");
    while (isdigit((unsigned char)*name))
        name++;
    return begins_with(name, "__throw_");
}

/* "_ZTIi": the type of an exception that is a number, or a pointer to such. */
static bool is_plain_type(const char *name)
{
    if (!begins_with(name, "_ZTI"))
        return false;
    name += strlen("_ZTI");
    name += strspn(name, "PK");
    return strlen(name) == 1 && islower((unsigned char)*name);
}

bool gate_is_operator(const char *name)
{
    static const char *const operators[] = {"_Znw", "_Zna", "_Zdl", "_Zda"};
    static const char *const placing[] = {"_ZnwmPv", "_ZnamPv", "_ZdlPvS_", "_ZdaPvS_"};
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        if (strcmp(name, placing[i]) == 0)
            return false;
    }
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        if (begins_with(name, operators[i]))
            return true;
    }
    return false;
}

bool gate_allows_cxx(const char *name)
{
    if (bsearch(name, allowed, sizeof allowed / sizeof *allowed, sizeof *allowed, by_name)
        || gate_is_operator(name) || is_thrower(name) || is_plain_type(name))
        return true;
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        if (begins_with(name, families[i]))
            return true;
    }
    return false;
}

bool gate_is_of_library(const char *name)
{
    static const char *const spaces[] = {"_ZS", "_ZNS", "_ZNKS", "_ZTVS", "_ZTIS", "_ZTSS",
                                         "_ZTVNS", "_ZTINS", "_ZTSNS", "_ZN10__cxxabiv1",
                                         "_ZNK10__cxxabiv1", "_ZTVN10__cxxabiv1", "_ZN9__gnu_cxx"};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        if (begins_with(name, spaces[i]))
            return true;
    }
    return false;
}

/* Steps over "6thread" and adds it; false: nothing of that kind stands here. */
static bool take_part(const char **at, struct text *out)
{
    char *end;
    size_t length = isdigit((unsigned char)**at) ? strtoul(*at, &end, 10) : 0;
    if (length == 0 || length > strlen(end))
        return false;
    text_addf(out, "%s%.*s", out->length ? "::" : "", (int)length, end);
    *at = end + length;
    return true;
}

const char *gate_plain_name(const char *name, struct arena *arena)
{
    static const char *const operators[][2] = {
        {"_Znw", "new"}, {"_Zna", "new[]"}, {"_Zdl", "delete"}, {"_Zda", "delete[]"}};
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        if (begins_with(name, operators[i][0]))
            return operators[i][1];
    }
    struct text plain = {0};
    const char *at = name + strcspn(name, "Z");
    at += strspn(at, "ZTVISNK");
    /* "St" is std; its S was taken for a sign of what kind of name this is */
    if (*at == 't' && at[-1] == 'S') {
        text_add(&plain, "std");
        at++;
    }
    while (take_part(&at, &plain))
        ;
    const char *kept = plain.length > strlen("std") ? arena_copy(arena, text_string(&plain)) : name;
    text_release(&plain);
    return kept;
}
