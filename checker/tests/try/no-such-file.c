/* Asks for a file that is not there, and does not look at the answer. */
#include <stdio.h>

int main(void)
{
    char line[80];
    FILE *file = fopen("nowhere.txt", "r");
    if (fgets(line, sizeof line, file))
        fputs(line, stdout);
    fclose(file);
    return 0;
}
