// why: a vector owns its block, and the compiler's five functions are right
#include "crate.h"

#include <new>
#include <utility>
#include <vector>

struct crate {
    std::vector<int> number;
};

struct crate *crate_make(size_t room)
{
    struct crate *made = new (std::nothrow) crate;
    try {
        if (made)
            made->number.reserve(room);
        return made;
    } catch (...) {
        delete made;
        return nullptr;
    }
}

void crate_free(struct crate *crate)
{
    delete crate;
}

bool crate_add(struct crate *crate, int number)
{
    try {
        crate->number.push_back(number);
        return true;
    } catch (const std::bad_alloc &) {
        return false;
    }
}

size_t crate_count(const struct crate *crate)
{
    return crate->number.size();
}

int crate_get(const struct crate *crate, size_t index)
{
    return crate->number[index];
}

struct crate *crate_copy(const struct crate *from)
{
    try {
        return new crate(*from);
    } catch (const std::bad_alloc &) {
        return nullptr;
    }
}

bool crate_assign(struct crate *to, const struct crate *from)
{
    try {
        struct crate copy = *from;
        *to = std::move(copy);
        return true;
    } catch (const std::bad_alloc &) {
        return false;
    }
}

void crate_move(struct crate *to, struct crate *from)
{
    if (to == from)
        return;
    to->number = std::move(from->number);
    from->number.clear();
}
