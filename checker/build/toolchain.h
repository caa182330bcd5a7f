/*
 * Which compilers are used, and the ways in which a submission is built.
 *
 *     struct toolchain tools = toolchain_default();
 *     const struct variant asan = toolchain_variant(&tools, VARIANT_ASAN);
 */
#ifndef TOOLCHAIN_H
#define TOOLCHAIN_H

#include "base/text.h"
#include "finding/finding.h"

#include <stdbool.h>

enum variant_id { VARIANT_PLAIN, VARIANT_ASAN, VARIANT_TSAN, VARIANT_FAST, VARIANT_COUNT };

/* Of a submission; tests, contracts and hosts are C in either case. */
enum language { LANGUAGE_C, LANGUAGE_CXX };

struct toolchain {
    const char *compiler[VARIANT_COUNT];   /* names or paths of programs */
    int optimise;                          /* 0 grades; 2 only tries solutions */
};

struct variant {
    enum variant_id id;
    const char *name;          /* "plain", "asan", "tsan", "fast" */
    const char *compiler;      /* of C; see toolchain_cxx() */
    enum language language;    /* C, unless its user says otherwise */
    enum engine_id warnings;   /* the engine whose messages this build gives */
    int optimise;
};

/*
 * gcc builds the plain variant and the fast one, which is optimised, and clang those with sanitizers; the
 * environment variables GCC and CLANG name others, as in CLANG=clang-19.
 */
struct toolchain toolchain_default(void);
struct variant toolchain_variant(const struct toolchain *tools, enum variant_id id);

/* Appends the C++ side of a C compiler: gcc-12 has g++-12, clang-19 has clang++-19. */
void toolchain_cxx(const char *compiler, struct text *out);

/* The flags of the compile command, without files and include folders. */
struct flags {
    const char *flag[24];
    unsigned count;
};
struct flags variant_flags(const struct variant *v, enum language language);

#endif
