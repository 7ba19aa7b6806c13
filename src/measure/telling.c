#include "measure/telling.h"

#include <stdarg.h>
#include <stdio.h>

#include "memory/allocate.h"

/* Of any length; without memory it is left unsaid. */
void tell_beforehand(const hearsay_measure_options *options, const char *format, ...)
{
    va_list first, second;
    int length;
    char *text;

    if (!options || !options->beforehand) return;
    va_start(first, format);
    va_copy(second, first);
    length = vsnprintf(NULL, 0, format, first);
    text = length >= 0 ? allocate((size_t)length + 1) : NULL;
    if (text && vsnprintf(text, (size_t)length + 1, format, second) >= 0)
        options->beforehand(options->beforehand_state, text);
    allocate_free(text);
    va_end(second);
    va_end(first);
}

hearsay_status tell_progress(const hearsay_measure_options *options, const char *what, size_t done,
                             size_t pieces, hearsay_error *err)
{
    if (!options || !options->progress) return HEARSAY_OK;
    return options->progress(options->progress_state, what, done, pieces, err);
}
