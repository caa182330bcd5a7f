// expect: RUN-07 exception-escapes family.cpp family_draw when out of memory
// why: noexcept says that nothing is thrown; it does not see to it
#include "family.h"

#include <cstring>
#include <iostream>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

class shape {
public:
    explicit shape(int side) : side(side) {}
    virtual ~shape() = default;
    virtual int area() const = 0;
    virtual const char *name() const = 0;

    int side;
    std::weak_ptr<shape> outer;
    std::vector<std::shared_ptr<shape>> inner;
};

class square : public shape {
public:
    using shape::shape;
    int area() const override
    {
        return side * side;
    }
    const char *name() const override
    {
        return "square";
    }
};

class strip : public shape {
public:
    using shape::shape;
    int area() const override
    {
        return side;
    }
    const char *name() const override
    {
        return "strip";
    }
};

struct family {
    explicit family(const char *name) : name(name) {}

    std::string name;
    std::vector<std::shared_ptr<shape>> shapes;
};

static std::shared_ptr<shape> make_shape(const char *name, int side)
{
    if (std::strcmp(name, "square") == 0)
        return std::make_shared<square>(side);
    if (std::strcmp(name, "strip") == 0)
        return std::make_shared<strip>(side);
    throw std::invalid_argument(name);
}

struct family *family_make(const char *name)
{
    try {
        return std::make_unique<family>(name).release();
    } catch (const std::bad_alloc &) {
        return nullptr;
    }
}

void family_free(struct family *family)
{
    delete family;
}

bool family_add(struct family *family, const char *name, int side, bool inner)
{
    try {
        std::shared_ptr<shape> made = make_shape(name, side);
        family->shapes.reserve(family->shapes.size() + 1);
        if (inner && !family->shapes.empty()) {
            made->outer = family->shapes.back();
            family->shapes.back()->inner.push_back(made);
        }
        family->shapes.push_back(made);
        return true;
    } catch (const std::invalid_argument &e) {
        std::cerr << "no such shape: " << e.what() << '\n';
        return false;
    } catch (const std::bad_alloc &) {
        return false;
    }
}

int family_area(const struct family *family)
{
    int sum = 0;
    for (const auto &each : family->shapes)
        sum += each->area();
    return sum;
}

size_t family_depth(const struct family *family)
{
    size_t depth = 0;
    if (family->shapes.empty())
        return 0;
    for (auto at = family->shapes.back()->outer.lock(); at; at = at->outer.lock())
        depth++;
    return depth;
}

static void draw(const struct family *family, char *out, size_t size) noexcept
{
    out[0] = '\0';
    {
        std::string line = family->name + ":";
        const char *before = " ";
        for (const auto &each : family->shapes) {
            line += before;
            line += each->name();
            line += " " + std::to_string(each->side);
            before = ", ";
        }
        out[line.copy(out, size - 1)] = '\0';
    }
}

bool family_draw(const struct family *family, char *out, size_t size)
{
    draw(family, out, size);
    return true;
}
