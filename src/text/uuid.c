#include "text/uuid.h"

#include <string.h>

static const unsigned char namespace[] = { 0xBF, 0xAF, 0xAF, 0x5E, 0x66, 0x1A, 0x50, 0x16,
                                          0xB4, 0xCA, 0x41, 0xCB, 0xC8, 0xC0, 0xD1, 0xEC };

void uuid_begin(struct sha1 *name)
{
    sha1_begin(name);
    sha1_add(name, namespace, sizeof namespace);
}

void uuid_add(struct sha1 *name, const char *text)
{
    sha1_add(name, text ? text : "", text ? strlen(text) + 1 : 1);
}

void uuid_end(struct sha1 *name, char out[UUID_TEXT])
{
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[SHA1_BYTES];

    sha1_end(name, bytes);
    bytes[6] = (bytes[6] & 0x0F) | 0x50; /* version 5 */
    bytes[8] = (bytes[8] & 0x3F) | 0x80; /* the variant of RFC 9562 */
    for (size_t i = 0; i < 16; i++) {
        if (i == 4 || i == 6 || i == 8 || i == 10) *out++ = '-';
        *out++ = digits[bytes[i] >> 4];
        *out++ = digits[bytes[i] & 0x0F];
    }
    *out = '\0';
}
