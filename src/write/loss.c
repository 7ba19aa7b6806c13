/* What a network loses in a format: facts that have a value and no place, letters that cannot be
 * written, and what is said of the network as a whole. */
#include <string.h>

#include "write/facts.h"
#include "write/letters.h"
#include "write/writers.h"

enum place { NOWHERE, CARRIED, IN_ANOTHER };

enum { FACTS = 32 }; /* of a node or tie, at most */

/* The facts of nodes or of ties, and where a format puts each. */
struct items {
    const struct fact_column *columns;
    const char *of; /* "node", "tie" */
    enum place places[FACTS];
    size_t losses; /* how many of the list are theirs */
};

/* A format's own list of losses, and what it counts. */
struct counting {
    const struct carries *carries;
    struct items nodes, ties;
    struct facts facts;
    hearsay_loss *losses;
    size_t count;
};

/* ---- what a format carries ---- */

static bool has_word(const char *words, const char *word)
{
    size_t length = strlen(word);

    for (const char *at = words; (at = strstr(at, word)) != NULL; at += length)
        if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

/* The label says nothing that the name does not say. */
static enum place place_of(const char *words, const char *fact)
{
    if (strcmp(fact, "label") == 0) return IN_ANOTHER;
    return !words || has_word(words, fact) ? CARRIED : NOWHERE;
}

/* Each loss once, in a fixed order: the counts are filled in later, by the same indexes. */
static void add_loss(struct counting *counting, const char *what, const char *of)
{
    counting->losses[counting->count++] = (hearsay_loss){ .what = what, .of = of };
}

static void list_items(struct counting *counting, struct items *items, const char *words)
{
    size_t before = counting->count;

    if (items == &counting->nodes) /* see facts_begin */
        add_loss(counting, "control characters in the id", items->of);
    for (size_t i = 0; i < FACTS && items->columns[i].name; i++) {
        items->places[i] = place_of(words, items->columns[i].name);
        if (items->places[i] == NOWHERE) add_loss(counting, items->columns[i].name, items->of);
    }
    for (size_t i = 0; i < LETTERS_CLASSES; i++)
        if (counting->carries->letters >> i & 1) add_loss(counting, letters_names[i], items->of);
    items->losses = counting->count - before;
}

/* Ties are sorted by their ends. */
static size_t count_parallel(const hearsay_network *network)
{
    size_t count = 0, same = 1;

    for (size_t i = 1; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *a = hearsay_network_tie(network, i - 1);
        const hearsay_tie *b = hearsay_network_tie(network, i);

        same = a->from == b->from && a->to == b->to ? same + 1 : 1;
        if (same > 1) count += same == 2 ? 2u : 1u;
    }
    return count;
}

static size_t count_undirected(const hearsay_network *network)
{
    return hearsay_network_kind_of(network)->undirected ? 1 : 0;
}

static size_t count_origin(const hearsay_network *network)
{
    return network != NULL;
}

/* How many ties and nodes have a list with a letter in one of its items. */
static size_t count_in_lists(const hearsay_network *network, char letter)
{
    const hearsay_corpus *corpus = hearsay_network_corpus(network);
    size_t found = 0, count;

    for (size_t tie = 0; tie < hearsay_network_ties(network); tie++) {
        const hearsay_statement_id *evidence = hearsay_network_evidence(network, tie, &count);
        bool has = false;

        for (size_t i = 0; i < count && !has; i++) {
            const char *id = hearsay_corpus_numbered(corpus, evidence[i])->id;
            has = id && strchr(id, letter);
        }
        found += has;
    }
    for (size_t node = 0; node < hearsay_network_nodes(network); node++) {
        hearsay_node which = hearsay_network_node(network, node);
        const hearsay_actor *actor = which.kind == HEARSAY_NODE_ACTOR
                                         ? hearsay_corpus_actor(corpus, which.id)
                                         : NULL;
        bool has = false;

        for (size_t i = 0; actor && i < actor->alias_count && !has; i++)
            has = strchr(actor->aliases[i], letter) != NULL;
        found += has;
    }
    return found;
}

static size_t count_semicolons(const hearsay_network *network)
{
    return count_in_lists(network, ';');
}

static size_t count_bars(const hearsay_network *network)
{
    return count_in_lists(network, '|');
}

static const struct whole {
    unsigned bit;
    const char *what, *of;
    size_t (*count)(const hearsay_network *network);
} wholes[] = {
    { LOSS_PARALLEL, "separate weights", "tie", count_parallel },
    { LOSS_UNDIRECTED, "that ties have no direction", NULL, count_undirected },
    { LOSS_ORIGIN, "what made it", NULL, count_origin },
    { LOSS_SEMICOLON, "semicolons within lists", NULL, count_semicolons },
    { LOSS_BAR, "bars within lists", NULL, count_bars },
};

enum { WHOLES = sizeof wholes / sizeof *wholes };

static void list_losses(struct counting *counting)
{
    list_items(counting, &counting->nodes, counting->carries->nodes);
    list_items(counting, &counting->ties, counting->carries->ties);
    for (size_t i = 0; i < WHOLES; i++)
        if (counting->carries->lost & wholes[i].bit)
            add_loss(counting, wholes[i].what, wholes[i].of);
}

/* ---- what a network has of it ---- */

/* A name that is the id is not lost with it. */
static bool is_lost(struct counting *counting, const struct fact *fact, bool of_tie, size_t index)
{
    if (!fact_holds(fact)) return false;
    return of_tie || fact->kind != FACT_TEXT ||
           strcmp(fact->text, counting->facts.ids.texts[index]) != 0;
}

static unsigned letters_of_evidence(const struct facts *facts, const struct fact *fact)
{
    unsigned classes = 0;

    for (size_t i = 0; i < fact->count; i++) {
        const char *id = facts_statement_id(facts, fact->evidence[i]);
        if (id) classes |= letters_in(id, strlen(id));
    }
    return classes;
}

static unsigned letters_of(const struct facts *facts, const struct fact *fact)
{
    unsigned classes = 0;

    if (fact->kind == FACT_TEXT) return letters_in(fact->text, strlen(fact->text));
    if (fact->kind == FACT_EVIDENCE) return letters_of_evidence(facts, fact);
    for (size_t i = 0; fact->kind == FACT_LIST && i < fact->count; i++)
        classes |= letters_in(fact->texts[i], strlen(fact->texts[i]));
    return classes;
}

/* One node or tie; at is its first loss in the list. */
static void count_item(struct counting *counting, const struct items *items, size_t index,
                       hearsay_loss *at)
{
    unsigned classes = counting->carries->letters, found = 0;
    bool of_tie = items == &counting->ties;

    if (!of_tie) {
        const char *id = hearsay_network_node_id(counting->facts.network, index);

        found = letters_in(id, strlen(id));
        at++->count += found & LETTERS_CONTROL ? 1 : 0;
        found &= ~(unsigned)LETTERS_CONTROL;
    }
    for (size_t i = of_tie ? 2 : 1; items->columns[i].name; i++) { /* ends are counted as nodes */
        struct fact fact;

        if (items->places[i] == IN_ANOTHER || (items->places[i] == CARRIED && !classes)) continue;
        fact = fact_of(&counting->facts, &items->columns[i], index);
        if (items->places[i] == CARRIED) found |= letters_of(&counting->facts, &fact);
        else at++->count += is_lost(counting, &fact, of_tie, index);
    }
    for (size_t i = 0; i < LETTERS_CLASSES; i++)
        if (classes >> i & 1) at++->count += found >> i & 1;
}

/* In the order of list_losses: nodes, ties, the whole. */
static void count_losses(struct counting *counting)
{
    const hearsay_network *network = counting->facts.network;
    hearsay_loss *at = counting->losses;

    for (size_t i = 0; i < hearsay_network_nodes(network); i++)
        count_item(counting, &counting->nodes, i, at);
    at += counting->nodes.losses;
    for (size_t i = 0; i < hearsay_network_ties(network); i++)
        count_item(counting, &counting->ties, i, at);
    at += counting->ties.losses;
    for (size_t i = 0; i < WHOLES; i++)
        if (counting->carries->lost & wholes[i].bit) at++->count = wholes[i].count(network);
}

static void leave_out_what_is_not_lost(struct counting *counting)
{
    size_t kept = 0;

    for (size_t i = 0; i < counting->count; i++)
        if (counting->losses[i].count) counting->losses[kept++] = counting->losses[i];
    counting->count = kept;
}

hearsay_status loss_report(hearsay_loss losses[HEARSAY_LOSSES], size_t *count,
                           const struct carries *carries, const hearsay_network *network,
                           hearsay_error *err)
{
    struct counting counting = {
        .carries = carries,
        .losses = losses,
        .nodes = { .columns = node_facts, .of = "node" },
        .ties = { .columns = tie_facts, .of = "tie" },
    };
    struct outgoing out = outgoing_begin(NULL, err);

    list_losses(&counting);
    if (network) {
        const struct outgoing_network what = { .network = network };

        out.status = facts_begin(&counting.facts, &what, carries->letters, err);
        if (out.status == HEARSAY_OK) count_losses(&counting);
        facts_end(&counting.facts, &out);
        if (out.text.failed)
            out.status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a report");
        leave_out_what_is_not_lost(&counting);
    }
    *count = out.status == HEARSAY_OK ? counting.count : 0;
    return out.status;
}
