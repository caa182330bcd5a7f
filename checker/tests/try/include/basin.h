#ifndef BASIN_H
#define BASIN_H

double basin_diagonal(double length, double width);

#endif
