// The public headers from C++; that it links shows that the functions are declared as C.
#include <cstring>

#include <hearsay/hearsay.h>
#include <hearsay/igraph.h>

int main()
{
    return std::strcmp(hearsay_version(), HEARSAY_VERSION);
}
