/* A call that may fail, in a function that has nothing to clean up. */
#ifndef READ_TRY_H
#define READ_TRY_H

#define TRY(call)                                      \
    do {                                               \
        hearsay_status status_ = (call);               \
        if (status_ != HEARSAY_OK) return status_;     \
    } while (0)

#endif
