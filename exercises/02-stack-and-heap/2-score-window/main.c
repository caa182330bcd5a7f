/* One session of a hundred arrows, and the form after every tenth. */
#include "score.h"

#include <stdio.h>

enum { ARROWS = 100 };

int main(void)
{
    /* a local array: it lives as long as this call of main */
    int scores[ARROWS];

    for (int i = 0; i < ARROWS; i++)
        scores[i] = 4 + (i * 7) % 5 + i / 50;
    puts("arrows   last eight");
    for (int shot = 10; shot <= ARROWS; shot += 10)
        printf("%6d   %10.2f\n", shot, window_mean(scores, (size_t)shot));
    printf("form: %s, best eight from arrow %zu on\n", form_of(scores, ARROWS),
           best_window(scores, ARROWS) + 1);
    return 0;
}
