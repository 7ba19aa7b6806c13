#include "support/said.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/written.h"

void assert_report_says(const char *lines, const char *const *expected)
{
    char *text = written_report(lines, NULL);

    for (; *expected; expected++)
        if (!strstr(text, *expected)) fail_msg("no \"%s\" in\n%s", *expected, text);
    free(text);
}

void assert_report_hides(const char *lines, const char *const *unexpected)
{
    char *text = written_report(lines, NULL);

    for (; *unexpected; unexpected++)
        if (strstr(text, *unexpected)) fail_msg("\"%s\" in\n%s", *unexpected, text);
    free(text);
}
