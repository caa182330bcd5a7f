// expect: RUN-07 exception-escapes crate.cpp crate_add when out of memory
// why: add looks as if it could not fail
#include "crate.h"

#include <algorithm>
#include <new>
#include <utility>

struct crate {
    explicit crate(size_t wanted) : number(new int[wanted]), room(wanted) {}

    crate(const crate &other) : number(new int[other.room]), room(other.room), count(other.count)
    {
        std::copy(other.number, other.number + other.count, number);
    }

    crate(crate &&other) noexcept
    {
        swap(other);
    }

    crate &operator=(crate other) noexcept
    {
        swap(other);
        return *this;
    }

    ~crate()
    {
        delete[] number;
    }

    void swap(crate &other) noexcept
    {
        std::swap(number, other.number);
        std::swap(room, other.room);
        std::swap(count, other.count);
    }

    void add(int value)
    {
        if (count == room)
            grow();
        number[count++] = value;
    }

    void grow()
    {
        size_t larger = room ? 2 * room : 1;
        int *moved = new int[larger];
        std::copy(number, number + count, moved);
        delete[] number;
        number = moved;
        room = larger;
    }

    int *number = nullptr;
    size_t room = 0;
    size_t count = 0;
};

struct crate *crate_make(size_t room)
{
    try {
        return new crate(room);
    } catch (const std::bad_alloc &) {
        return nullptr;
    }
}

void crate_free(struct crate *crate)
{
    delete crate;
}

bool crate_add(struct crate *crate, int number)
{
    crate->add(number);
    return true;
}

size_t crate_count(const struct crate *crate)
{
    return crate->count;
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
        *to = *from;
        return true;
    } catch (const std::bad_alloc &) {
        return false;
    }
}

void crate_move(struct crate *to, struct crate *from)
{
    if (to != from)
        *to = std::move(*from);
}
