// clean: the handler only sets a flag of the one type that it may.
#include <signal.h>
#include <stdio.h>

static volatile sig_atomic_t rung;

static void on_signal(int number)
{
    rung = number;
}

int main(void)
{
    signal(SIGUSR1, on_signal);
    raise(SIGUSR1);
    printf("%d\n", rung == SIGUSR1);
    return 0;
}
