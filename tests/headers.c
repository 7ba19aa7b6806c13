/* The public headers from C. Beside this file, each of them is compiled alone and twice. */
#include <string.h>

#include <hearsay/hearsay.h>
#include <hearsay/igraph.h>

int main(void)
{
    return strcmp(hearsay_version(), HEARSAY_VERSION);
}
