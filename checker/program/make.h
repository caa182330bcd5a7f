/*
 * Compiles and links a program in one variant.
 *
 *     struct make m = {.program = p, .folder = run, .variant = plain};
 *     if (make_program(&m, e) && m.accepted) ... m.path is ready
 *     make_release(&m);
 */
#ifndef PROGRAM_MAKE_H
#define PROGRAM_MAKE_H

#include "base/text.h"
#include "program/program.h"

struct make {
    const struct program *program;
    const char *folder;        /* absolute: the run folder */
    struct variant variant;

    bool accepted;             /* compiled and linked */
    struct text path;          /* absolute: of the program */
};

/*
 * The compilers' words go to the file messages of the folder that is named
 * after the engine. False: the trouble is ours or the machine's.
 */
bool make_program(struct make *m, struct error *e);
void make_release(struct make *m);

/* All files that the compiler read and that are no system's. */
struct make_files {
    struct own_files own;      /* base names */
    const char **path;         /* as seen from the program's folder */
};
struct make_files make_files(const struct make *m, struct arena *arena);

#endif
