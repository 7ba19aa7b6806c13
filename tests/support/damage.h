/* Damage: a file cut off at many places, with bytes changed, with lines swapped. Reading it must end
 * with a status, whatever it is: the sanitizers and valgrind say whether it did so cleanly. */
#ifndef SUPPORT_DAMAGE_H
#define SUPPORT_DAMAGE_H

/* format: the name of a reader; NULL: by content. Does less under valgrind and with sanitizers. */
void damage_file(const char *path, const char *format);

#endif
