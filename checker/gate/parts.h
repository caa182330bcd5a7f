/*
 * What the parts of the gate share: one looks at the object, one at the words
 * of the source, one at the files that were included.
 */
#ifndef GATE_PARTS_H
#define GATE_PARTS_H

#include "base/arena.h"
#include "gate/gate.h"

/*
 * Adds a finding about `what` (a name, or a word of the source). line 0: the
 * first line on which it stands. The words are kept as they are; `what` is
 * copied. What the manifest allows is passed over.
 */
void gate_refuse(const struct gate *g, const char *what, int line, const char *words,
                 struct arena *arena, struct findings *out);

void gate_object(const struct gate *g, struct arena *arena, struct findings *out);
void gate_source(const struct gate *g, struct arena *arena, struct findings *out);

/* The same for what a C++ submission uses of libstdc++ and the language's runtime. */
bool gate_allows_cxx(const char *name);

/* Is it one of the operators new and delete that everybody shares, and not one that places? */
bool gate_is_operator(const char *name);

/*
 * As the programmer wrote it, without what stands in brackets of either kind:
 * "std::thread", "std::set_new_handler", "new[]".
 */
const char *gate_plain_name(const char *name, struct arena *arena);

/* Does it lie in the library's own namespaces? */
bool gate_is_of_library(const char *name);

/* May the words of a source have this name in them, though it is reserved? */
bool gate_allows_word(const char *name);

/* Is this an attribute that leaves the tools alone? The name may stand between underscores. */
bool gate_allows_attribute(const char *name);

#endif
