int last(int n)
{
    int row[n];
    row[n - 1] = 4;
    return row[n - 1];
}
