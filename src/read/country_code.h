/* Countries by the codes of ISO 3166-1 alpha-2. */
#ifndef READ_COUNTRY_CODE_H
#define READ_COUNTRY_CODE_H

/* "China" for "CN"; NULL if there is no such code. */
const char *country_of_code(const char *code);

#endif
