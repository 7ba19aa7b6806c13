/* What a format of networks carries and what not. The report of it is hearsay_network_loss. */
#ifndef WRITE_LOSS_H
#define WRITE_LOSS_H

/* What a network has as a whole. */
enum {
    LOSS_UNDIRECTED = 1, /* that ties have no direction, of networks without */
    LOSS_PARALLEL = 2,   /* the weight of each of several ties between the same two */
    LOSS_ORIGIN = 4,     /* version, options and inputs */
    LOSS_SEMICOLON = 8,  /* semicolons within the items of lists */
    LOSS_BAR = 16        /* bars within them */
};

struct carries {
    const char *nodes, *ties; /* names of facts between blanks; NULL: all */
    unsigned letters;         /* classes of letters that are lost from what is carried */
    unsigned lost;            /* of the whole: LOSS_ ... */
    unsigned statements;      /* the format of told_loss, if it has statements instead; else 0 */
};

#endif
