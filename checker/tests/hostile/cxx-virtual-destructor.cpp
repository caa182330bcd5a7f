// exercise: 90.1 90.2
// base: reference
// expect: CMP-02 compiler-warning EDIT *
// expect: MEM-09 mismatched-free EDIT cheat
// why: Without a virtual destructor the wrong one runs, and the block goes back by the wrong size.
struct small {
    virtual int number() const
    {
        return 1;
    }
};

struct large : small {
    int many[100] = {};
    int number() const override
    {
        return many[99];
    }
};

static void cheat()
{
    small *one = new large;
    delete one;
}

