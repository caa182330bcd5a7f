/*
 * What a link must know of the C library, and no more. The linker reads all
 * symbols of a library that it is given, which takes most of the time of a small
 * link; a shared object may leave them for later, but those of which the library
 * has an old version too would then get the old one. A stub has just these, in
 * their newest version, and the library's name.
 */
#ifndef STUB_H
#define STUB_H

#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>

/* The folder of the stubs libc.so.6 and libm.so.6, made first if need be. */
bool build_stubs(struct text *folder, struct error *e);

#endif
