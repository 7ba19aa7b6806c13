#include "support/written.h"

#include <stdlib.h>
#include <string.h>

#include "support/must.h"
#include "support/parsers.h"

char *written(write_function *write, const char *format, const struct writing *writing,
              size_t *size)
{
    hearsay_output *output = NULL;
    hearsay_error err = { 0 };
    hearsay_status status;
    char *text = NULL;

    must(hearsay_output_memory(&output, &text, size, &err) == HEARSAY_OK, "there is memory");
    status = write(output, format, writing, &err);
    if (status == HEARSAY_BAD_DATA && strstr(err.message, "cannot be written: ")) {
        hearsay_output_discard(output);
        return NULL;
    }
    must(status == HEARSAY_OK, "%s is written: %s", format, err.message);
    must(hearsay_output_close(output, &err) == HEARSAY_OK, "there is memory");
    return text;
}

void must_parse(write_function *write, const char *format, const struct writing *writing,
                bool keeps_all)
{
    size_t size;
    char *text = written(write, format, writing, &size);

    if (text) must_be_well_formed(format, text, size, keeps_all);
    free(text);
}
