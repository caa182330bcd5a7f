/* A million ints in a frame: 4,000,000 bytes here. */
#include <stdio.h>

int main(void)
{
    int score[1000000];
    long sum = 0;

    for (int i = 0; i < 1000000; i++)
        score[i] = i % 11;
    for (int i = 0; i < 1000000; i++)
        sum += score[i];
    printf("%zu bytes, sum %ld\n", sizeof score, sum);
    return 0;
}
