// class: unseen
// unseen: the slot goes back to a list of the program's own; no allocator hears of it
// why: a handle is used after its slot was given to somebody else.
#include <stdio.h>

struct slot {
    int owner, busy;
};

static struct slot slots[4];

static struct slot *rent(int owner)
{
    for (int i = 0; i < 4; i++) {
        if (!slots[i].busy) {
            slots[i] = (struct slot){owner, 1};
            return &slots[i];
        }
    }
    return NULL;
}

static void give_back(struct slot *s)
{
    s->busy = 0;
}

int main(void)
{
    struct slot *mine = rent(1);
    if (!mine)
        return 1;
    give_back(mine);
    struct slot *theirs = rent(2);
    mine->owner = 1;
    printf("%d\n", theirs ? theirs->owner : 0);
    return 0;
}
