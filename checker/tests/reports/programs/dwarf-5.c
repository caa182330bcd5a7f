/* read by: memcheck-dwarf-5 */
int second_unit(void);

int main(void)
{
    return second_unit();
}
