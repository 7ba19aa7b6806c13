#include "read/date_format.h"

#include <string.h>

static const char letters[] = "YymdbB";

static bool take_number(const char *text, size_t length, size_t *at, size_t digits, unsigned *out)
{
    size_t start = *at;

    *out = 0;
    while (*at < length && *at - start < digits && text[*at] >= '0' && text[*at] <= '9')
        *out = *out * 10 + (unsigned)(text[(*at)++] - '0');
    return *at > start;
}

/* An English month, whole or its first three letters, any case. */
static bool take_month(const char *text, size_t length, size_t *at, unsigned *out)
{
    static const char *const months[] = { "january", "february", "march",     "april",
                                          "may",     "june",     "july",      "august",
                                          "september", "october", "november", "december" };

    for (unsigned month = 0; month < 12; month++) {
        size_t same = 0;
        while (*at + same < length && months[month][same] &&
               (text[*at + same] | 0x20) == months[month][same])
            same++;
        if (same < 3) continue;
        *at += same;
        *out = month + 1;
        return true;
    }
    return false;
}

static bool take_part(char letter, const char *text, size_t length, size_t *at, hearsay_date *date)
{
    unsigned number = 0;
    bool good;

    if (letter == 'b' || letter == 'B') good = take_month(text, length, at, &number);
    else good = take_number(text, length, at, letter == 'Y' ? 4 : 2, &number);
    if (!good || (letter == 'Y' && number < 1000)) return false; /* 18 is no year of four digits */
    if (letter == 'y') number += number < 69 ? 2000 : 1900;
    if (letter == 'Y' || letter == 'y') date->year = (int16_t)number;
    else if (letter == 'd') date->day = (uint8_t)number;
    else date->month = (uint8_t)number;
    return true;
}

/* What may stand behind a date: a blank or a T and a time of day. */
static bool is_time(const char *text, size_t length)
{
    if (length == 0) return true;
    if (text[0] != ' ' && text[0] != 'T') return false;
    for (size_t i = 1; i < length; i++)
        if (!strchr("0123456789:.+-Z APMapm", text[i]) || text[i] == '\0') return false;
    return true;
}

/* The calendar is the reader of ISO dates' business. */
static bool check(hearsay_date date, hearsay_date *out)
{
    char text[HEARSAY_DATE_TEXT];

    if (date.year <= 0 || (date.day && !date.month)) return false;
    (void)hearsay_date_write(date, text);
    return hearsay_date_read(out, text, strlen(text));
}

static bool read_one(const char *format, size_t format_length, const char *text, size_t length,
                     hearsay_date *out)
{
    hearsay_date date = { 0 };
    size_t at = 0;

    for (size_t i = 0; i < format_length; i++) {
        if (format[i] == '%' && i + 1 < format_length) {
            if (!strchr(letters, format[i + 1]) ||
                !take_part(format[++i], text, length, &at, &date))
                return false;
        } else if (format[i] == ' ') {
            while (at < length && text[at] == ' ') at++;
        } else if (at >= length || text[at++] != format[i]) {
            return false;
        }
    }
    return is_time(text + at, length - at) && check(date, out);
}

bool date_format_read(const char *format, const char *text, size_t length, hearsay_date *out)
{
    *out = (hearsay_date){ 0 };
    while (length && text[length - 1] == ' ') length--;
    while (length && *text == ' ') text++, length--;
    for (;;) {
        size_t format_length = strcspn(format, "|");
        if (read_one(format, format_length, text, length, out)) return true;
        if (format[format_length] == '\0') return false;
        format += format_length + 1;
    }
}

char date_format_flaw(const char *format)
{
    for (; (format = strchr(format, '%')) != NULL; format += 2) {
        if (format[1] == '\0') return '%';
        if (!strchr(letters, format[1])) return format[1];
    }
    return '\0';
}
