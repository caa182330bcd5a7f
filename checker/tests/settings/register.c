/* A block whose only address is in a register of a thread that does not move. */
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>

static volatile int ready;

static void *lose_in_a_register(void *unused)
{
    __asm__ volatile("mov %0, %%r15\n\t"
                     "xor %0, %0\n\t"
                     "movl $1, %1\n"
                     "1:\tmov $34, %%eax\n\t"       /* pause(), which calls no function */
                     "syscall\n\t"
                     "jmp 1b"
                     :: "D"(malloc(30)), "m"(ready));
    return unused;
}

int main(void)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, lose_in_a_register, NULL) != 0)
        return 1;
    while (!ready)
        sched_yield();
    return 0;
}
