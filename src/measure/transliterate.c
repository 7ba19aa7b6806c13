#include "measure/transliterate.h"

#include <string.h>

/* The letter that stands for its class; 0 for vowels and what falls away. */
static char class_of(char letter)
{
    static const char classes[] = {
        ['b'] = 'b', ['c'] = 'k', ['d'] = 't', ['f'] = 'v', ['g'] = 'k', ['k'] = 'k', ['l'] = 'l',
        ['m'] = 'm', ['n'] = 'n', ['p'] = 'p', ['q'] = 'k', ['r'] = 'r', ['s'] = 's', ['t'] = 't',
        ['v'] = 'v', ['w'] = 'v', ['x'] = 'k', ['z'] = 's',
    };
    unsigned char byte = (unsigned char)letter;

    return byte < sizeof classes ? classes[byte] : 0;
}

/* What two letters say together, as one; 0 if they do not. */
static char pair_class(char first, char second)
{
    if (first == 'p' && second == 'h') return 'v';
    if ((first == 's' || first == 'c') && second == 'h') return 's'; /* sh, ch */
    if (first == 't' && (second == 's' || second == 'z')) return 's';
    return 0;
}

void transliterate_key(struct buffer *out, const char *word)
{
    char last = 0;

    for (size_t i = 0; word[i]; i++) {
        char both = pair_class(word[i], word[i + 1]), one = both ? both : class_of(word[i]);

        if (both) i++;
        if ((unsigned char)word[i] >= 0x80) {
            buffer_char(out, word[i]);
            last = 0;
        } else if (one && one != last) {
            buffer_char(out, one);
            last = one;
        } else if (strchr("aeiou", word[i])) {
            last = 0; /* a vowel keeps two equal consonants apart */
        }
    }
}
