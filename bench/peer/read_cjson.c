/* read_cjson FILE [speakers]: calls cJSON on each line, takes the fields of a statement and keeps
 * nothing. Prints how many statements there are and the sum of their confidence; with "speakers"
 * also how many speakers, which needs a table of names and is for checks, not for times. */
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

enum { MOST_SPEAKERS = 1 << 21 };

static const char *const texts[] = { "speaker", "act", "target", "claim", "document", "date" };

static size_t count_new(const char *name)
{
    if (hsearch((ENTRY){ .key = (char *)name }, FIND)) return 0;
    return hsearch((ENTRY){ .key = strdup(name) }, ENTER) != NULL;
}

int main(int argc, char **argv)
{
    FILE *file = argc >= 2 ? fopen(argv[1], "r") : NULL;
    size_t capacity = 0, statements = 0, speakers = 0, bytes = 0;
    double confidence = 0;
    char *line = NULL;
    ssize_t length;

    if (!file || (argc == 3 && !hcreate(MOST_SPEAKERS))) return 1;
    while ((length = getline(&line, &capacity, file)) > 0) {
        cJSON *object = cJSON_ParseWithLength(line, (size_t)length);
        const char *text = NULL;

        if (!object) return 1;
        for (size_t i = sizeof texts / sizeof *texts; i-- > 0;) {
            text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, texts[i]));
            bytes += text ? strlen(text) : 0;
        }
        if (argc == 3 && text) speakers += count_new(text); /* the speaker is the last taken */
        confidence += cJSON_GetNumberValue(cJSON_GetObjectItemCaseSensitive(object, "confidence"));
        statements++;
        cJSON_Delete(object);
    }
    free(line);
    fclose(file);
    if (argc == 3) printf("%zu\t%zu\t%.1f\n", statements, speakers, confidence);
    else printf("%zu\t%.1f\t%zu\n", statements, confidence, bytes);
    return 0;
}
