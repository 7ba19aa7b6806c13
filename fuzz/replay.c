/* Runs every file of the folders that it is given through a target, without a fuzzer. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "support/must.h"
#include "text/buffer.h"

/* A copy of its very size, so that reading beyond it is seen. */
static void replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    struct stat facts;
    uint8_t *bytes;
    size_t size;

    must(file != NULL && fstat(fileno(file), &facts) == 0, "%s can be opened", path);
    size = (size_t)facts.st_size;
    bytes = malloc(size ? size : 1);
    must(bytes != NULL && fread(bytes, 1, size, file) == size, "%s can be read", path);
    (void)fclose(file);
    (void)fprintf(stderr, "%s\n", path); /* the last one tells which it was */
    (void)LLVMFuzzerTestOneInput(bytes, size);
    free(bytes);
}

static size_t replay_folder(const char *folder)
{
    struct dirent **entries = NULL;
    int count = scandir(folder, &entries, NULL, alphasort);
    size_t replayed = 0;

    for (int i = 0; i < count; i++) {
        struct buffer path = { 0 };

        buffer_format(&path, "%s/%s", folder, entries[i]->d_name);
        if (entries[i]->d_name[0] != '.') {
            replay_file(buffer_string(&path));
            replayed++;
        }
        buffer_clear(&path);
        free(entries[i]);
    }
    free(entries);
    return replayed;
}

int main(int count, char **folders)
{
    size_t replayed = 0;

    for (int i = 1; i < count; i++) replayed += replay_folder(folders[i]);
    (void)printf("%zu inputs\n", replayed);
    return replayed > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
