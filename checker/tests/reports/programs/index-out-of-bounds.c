/* read by: ubsan */
struct row {
    int cell[4];
    int sum;
};

static int take(const struct row *row, int i)
{
    return row->cell[i];
}

int main(void)
{
    struct row row = {{1, 2, 3, 4}, 10};
    return take(&row, 4) != 10;
}
