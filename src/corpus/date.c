/* Partial ISO 8601 dates, and days since 1970 by the proleptic Gregorian calendar. */
#include "corpus/date.h"

#include <string.h>

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/* So many digits at a place, or -1. */
static int read_digits(const char *text, size_t count)
{
    int value = 0;

    for (size_t i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool hearsay_date_read(hearsay_date *out, const char *text, size_t length)
{
    int year = length >= 4 ? read_digits(text, 4) : -1, month = 0, day = 0;

    *out = (hearsay_date){ 0, 0, 0 };
    if (year < 1 || (length != 4 && length != 7 && length != 10)) return false;
    if (length >= 7) {
        month = text[4] == '-' ? read_digits(text + 5, 2) : -1;
        if (month < 1 || month > 12) return false;
    }
    if (length == 10) {
        day = text[7] == '-' ? read_digits(text + 8, 2) : -1;
        if (day < 1 || day > days_in(year, month)) return false;
    }
    *out = (hearsay_date){ (int16_t)year, (uint8_t)month, (uint8_t)day };
    return true;
}

static char *write_digits(char *to, int value, int count)
{
    for (int i = count - 1; i >= 0; i--) {
        to[i] = (char)('0' + value % 10);
        value /= 10;
    }
    return to + count;
}

char *hearsay_date_write(hearsay_date date, char text[HEARSAY_DATE_TEXT])
{
    char *to = text;

    if (date.year) to = write_digits(to, date.year, 4);
    if (date.year && date.month) {
        *to++ = '-';
        to = write_digits(to, date.month, 2);
        if (date.day) {
            *to++ = '-';
            to = write_digits(to, date.day, 2);
        }
    }
    *to = '\0';
    return text;
}

/* Days from 1970-01-01: whole years since 1, then months, then days. */
static int32_t day_number(int year, int month, int day)
{
    static const int before_month[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };
    int before = year - 1, days = before * 365 + before / 4 - before / 100 + before / 400;

    days += before_month[month - 1] + (month > 2 && days_in(year, 2) == 29);
    return days + day - 1 - 719162; /* 719162 days from 0001-01-01 to 1970-01-01 */
}

int32_t hearsay_date_first_day(hearsay_date date)
{
    if (!date.year) return 0;
    return day_number(date.year, date.month ? date.month : 1, date.day ? date.day : 1);
}

int32_t hearsay_date_last_day(hearsay_date date)
{
    int month = date.month ? date.month : 12;

    if (!date.year) return 0;
    return day_number(date.year, month, date.day ? date.day : days_in(date.year, month));
}

/* Most dates are days, and in the order of their numbers. */
static int32_t day_key(hearsay_date date)
{
    return ((int32_t)date.year * 16 + date.month) * 32 + date.day;
}

bool date_comes_first(hearsay_date date, hearsay_date than)
{
    int32_t first, other;

    if (date.day && than.day) return day_key(date) < day_key(than);
    if (date.year == 0 || than.year == 0) return date.year != 0;
    first = hearsay_date_first_day(date);
    other = hearsay_date_first_day(than);
    return first != other ? first < other
                          : hearsay_date_last_day(date) < hearsay_date_last_day(than);
}

bool date_comes_last(hearsay_date date, hearsay_date than)
{
    int32_t last, other;

    if (date.day && than.day) return day_key(date) > day_key(than);
    if (date.year == 0 || than.year == 0) return date.year != 0;
    last = hearsay_date_last_day(date);
    other = hearsay_date_last_day(than);
    return last != other ? last > other
                         : hearsay_date_first_day(date) > hearsay_date_first_day(than);
}
