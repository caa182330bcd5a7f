// exercise: 90.1 90.2
// base: reference
// expect: MEM-18 undefined-arithmetic EDIT cheat
// why: An object is used as one of another class.
struct shape_of_one {
    virtual ~shape_of_one() = default;
};

struct other_shape {
    virtual ~other_shape() = default;
    virtual int number()
    {
        return 1;
    }
};

static void cheat()
{
    shape_of_one one;
    reinterpret_cast<other_shape *>(&one)->~other_shape();
}

