/* Valid C; valid C++ only with -DCAST. Run by F38-no-cast-needed.sh. */
#ifdef __cplusplus
extern "C"
#endif
void *malloc(unsigned long size);

int *one_number(int number);

int *one_number(int number)
{
#ifdef CAST
    int *block = (int *)malloc(sizeof *block);
#else
    int *block = malloc(sizeof *block);
#endif
    if (block)
        *block = number;
    return block;
}
