/* Needs -I include and --link m. */
#include "basin.h"

#include <math.h>

double basin_diagonal(double length, double width)
{
    return sqrt(length * length + width * width);
}
