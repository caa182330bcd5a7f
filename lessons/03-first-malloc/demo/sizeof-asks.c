/* Three sizes of each. Run by L65-sizeof-asks-the-type.sh. */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    double array[50];
    double *few = malloc(1 * sizeof *few);
    double *many = malloc(50 * sizeof *many);
    printf("array of 50 doubles: sizeof array %3zu, sizeof *array %zu\n",
           sizeof array, sizeof *array);
    printf("block of  1 double:  sizeof few   %3zu, sizeof *few   %zu\n",
           sizeof few, sizeof *few);
    printf("block of 50 doubles: sizeof many  %3zu, sizeof *many  %zu\n",
           sizeof many, sizeof *many);
    free(few);
    free(many);
    return sizeof array != 50 * sizeof *many || sizeof few != sizeof many;
}
