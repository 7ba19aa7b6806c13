/* Actors that may be one. A person decides: the advice holds the line to add, one for all that may be
 * the same, so that lines pasted together do not contradict each other. */
#include <stdlib.h>
#include <string.h>

#include "measure/findings.h"
#include "measure/joined.h"
#include "measure/same_actor.h"
#include "memory/allocate.h"
#include "text/escape.h"
#include "text/number.h"

static const struct {
    const char *reason;
    enum severity severity;
    bool is_equal; /* if a is b and b is c for this reason, a is c */
} reasons[] = {
    [SAME_ALIAS] = { "an alias of one is the name of the other", SEVERITY_WARNING, true },
    [SAME_WORDS] = { "the names differ only in titles, order, punctuation or accents",
                     SEVERITY_WARNING, true },
    [SAME_ACRONYM] = { "one is the other's initial letters", SEVERITY_NOTE, false },
    [SAME_INITIALS] = { "one has an initial where the other has a name", SEVERITY_NOTE, false },
    [SAME_PART] = { "one name is a part of the other", SEVERITY_NOTE, false },
    [SAME_SPELLING] = { "the spelling differs in one letter", SEVERITY_NOTE, false },
    [SAME_SOUND] = { "they may be two ways to write one name of another script", SEVERITY_NOTE,
                     true },
};

struct naming {
    struct findings *findings;
    const struct name_list *names;
    struct same_pairs pairs;
    uint32_t *equal; /* by actor, another that is the same for a reason that is_equal */
    uint32_t *whole; /* by actor, another that is joined by any reasons */
};

/* ---- who hangs together ---- */

static bool join_all(struct naming *naming)
{
    size_t count = hearsay_corpus_actors(naming->findings->corpus);

    naming->equal = allocate_zero(count, sizeof *naming->equal);
    naming->whole = allocate_zero(count, sizeof *naming->whole);
    if (!naming->equal || !naming->whole) return false;
    for (uint32_t i = 0; i < count; i++) naming->equal[i] = naming->whole[i] = i;
    for (size_t i = 0; i < naming->pairs.count; i++) {
        const struct same_pair *pair = &naming->pairs.items[i];

        if (reasons[pair->reason].is_equal)
            joined_join(naming->equal, pair->a, pair->b);
        joined_join(naming->whole, pair->a, pair->b);
    }
    return true;
}

/* A pair, and what it joins: groups of equals within the whole. */
struct joined {
    uint32_t whole, a, b; /* a < b; equal: inside of a group */
    size_t pair;
};

static int compare_joined(const void *left, const void *right)
{
    const struct joined *x = left, *y = right;

    if (x->whole != y->whole) return x->whole < y->whole ? -1 : 1;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    if (x->b != y->b) return x->b < y->b ? -1 : 1;
    return (x->pair > y->pair) - (x->pair < y->pair);
}

/* Whether each two groups of equals in the whole are joined: then all may be one. "Lew" that may be
 * Jacob Lew or Ann Lew makes the three no one. */
static bool is_one(const struct joined *joined, size_t count, uint32_t *equal, uint32_t *members,
                   size_t member_count)
{
    size_t links = 0, groups = 0;

    for (size_t i = 0; i < count; i++)
        links += joined[i].a != joined[i].b &&
                 (i == 0 || joined[i].a != joined[i - 1].a || joined[i].b != joined[i - 1].b);
    for (size_t i = 0; i < member_count; i++) groups += joined_root(equal, members[i]) == members[i];
    return links == groups * (groups - 1) / 2;
}

/* ---- what is said of them ---- */

/* Whether a should be kept rather than b: the declared one, then not "Lew, Jacob", then the one with
 * the longer name. */
static bool is_better(const hearsay_actor *a, const hearsay_actor *b)
{
    bool a_is_turned = strchr(a->name, ',') != NULL, b_is_turned = strchr(b->name, ',') != NULL;

    if (a->declared != b->declared) return a->declared;
    if (a_is_turned != b_is_turned) return b_is_turned;
    return strlen(a->name) > strlen(b->name);
}

static void add_alias(struct buffer *out, const char *alias, bool *any)
{
    buffer_text(out, *any ? ", \"" : "\"");
    escape_json(out, alias, strlen(alias));
    buffer_char(out, '"');
    *any = true;
}

/* {"record": "actor", "id": "lew", "name": "Jacob Lew", "aliases": ["Jack Lew", "Lew"]} and whom to
 * leave out. */
static void write_advice(struct naming *naming, uint32_t *members, size_t count, bool sure)
{
    const hearsay_corpus *corpus = naming->findings->corpus;
    struct buffer *out = &naming->findings->advice;
    const hearsay_actor *keep = hearsay_corpus_actor(corpus, members[0]), *actor;
    bool any = false;

    for (size_t i = 1; i < count; i++) {
        uint32_t other = members[i];

        actor = hearsay_corpus_actor(corpus, other);
        if (!is_better(actor, keep)) continue;
        keep = actor;
        members[i] = members[0]; /* the one to keep comes first, with its aliases */
        members[0] = other;
    }
    buffer_text(out, sure ? "if so, declare one: "
                          : "if so, and if neither is another that is listed, declare one: ");
    buffer_text(out, "{\"record\": \"actor\", \"id\": \"");
    escape_json(out, keep->id, strlen(keep->id));
    buffer_text(out, "\", \"name\": \"");
    escape_json(out, keep->name, strlen(keep->name));
    buffer_text(out, "\", \"aliases\": [");
    for (size_t i = 0; i < count; i++) {
        actor = hearsay_corpus_actor(corpus, members[i]);
        if (actor != keep) add_alias(out, actor->name, &any);
        for (size_t j = 0; j < actor->alias_count; j++) add_alias(out, actor->aliases[j], &any);
    }
    buffer_text(out, "]}");
    any = false;
    for (size_t i = 0; i < count; i++) {
        actor = hearsay_corpus_actor(corpus, members[i]);
        if (actor == keep || !actor->declared) continue;
        buffer_format(out, "%s\"%s\"", any ? ", " : " and leave out ", actor->id);
        any = true;
    }
}

static void add_actor(struct buffer *out, const hearsay_actor *actor, const char *name)
{
    if (strcmp(actor->name, name) == 0) buffer_format(out, "\"%s\" (%s)", name, actor->id);
    else buffer_format(out, "\"%s\" (%s, as \"%s\")", actor->name, actor->id, name);
}

static void write_pair(struct naming *naming, const struct same_pair *pair)
{
    const hearsay_corpus *corpus = naming->findings->corpus;
    struct buffer *out = &naming->findings->what;
    char scores[2][NUMBER_TEXT];

    add_actor(out, hearsay_corpus_actor(corpus, pair->a), naming->names->items[pair->a_name].text);
    buffer_text(out, " and ");
    add_actor(out, hearsay_corpus_actor(corpus, pair->b), naming->names->items[pair->b_name].text);
    buffer_format(out, " may be one actor: %s", reasons[pair->reason].reason);
    (void)number_write_fixed(pair->jaro_winkler, 2, scores[0]);
    (void)number_write_fixed(pair->overlap, 2, scores[1]);
    buffer_format(out, " (Jaro-Winkler %s, words in common %s)", scores[0], scores[1]);
}

/* One finding for pairs that make one group, with the line that declares it. */
static hearsay_status add_group(struct naming *naming, const struct joined *joined, size_t count,
                                uint32_t *members, size_t member_count, bool sure,
                                hearsay_error *err)
{
    struct findings *findings = naming->findings;
    const struct same_pair *first = &naming->pairs.items[joined[0].pair];
    const hearsay_actor *a = hearsay_corpus_actor(findings->corpus, first->a);
    const hearsay_actor *b = hearsay_corpus_actor(findings->corpus, first->b);
    const hearsay_actor *place = is_better(b, a) ? a : b;
    struct finding finding = { .kind = reasons[first->reason].reason,
                               .severity = reasons[first->reason].severity,
                               .file = hearsay_corpus_file(findings->corpus, place->file),
                               .line = place->line };

    for (size_t i = 0; i < count; i++) {
        const struct same_pair *pair = &naming->pairs.items[joined[i].pair];

        if (i) buffer_text(&findings->what, "; ");
        write_pair(naming, pair);
        if (reasons[pair->reason].severity < finding.severity)
            finding.severity = reasons[pair->reason].severity;
    }
    write_advice(naming, members, member_count, sure);
    return findings_add(findings, &finding, err);
}

/* ---- all of them ---- */

static bool add_member(uint32_t *members, size_t *count, uint32_t actor)
{
    for (size_t i = 0; i < *count; i++)
        if (members[i] == actor) return false;
    members[(*count)++] = actor;
    return true;
}

/* All pairs of one whole: one finding if they may all be one, else a finding each. */
static hearsay_status add_whole(struct naming *naming, const struct joined *joined, size_t count,
                                uint32_t *members, hearsay_error *err)
{
    enum { LARGEST = 32 }; /* a longer line nobody would paste */
    hearsay_status status = HEARSAY_OK;
    size_t member_count = 0;

    for (size_t i = 0; i < count && member_count <= LARGEST; i++) {
        (void)add_member(members, &member_count, naming->pairs.items[joined[i].pair].a);
        (void)add_member(members, &member_count, naming->pairs.items[joined[i].pair].b);
    }
    if (member_count <= LARGEST && is_one(joined, count, naming->equal, members, member_count))
        return add_group(naming, joined, count, members, member_count, true, err);
    for (size_t i = 0; i < count && status == HEARSAY_OK; i++) {
        const struct same_pair *pair = &naming->pairs.items[joined[i].pair];

        members[0] = pair->a;
        members[1] = pair->b;
        status = add_group(naming, &joined[i], 1, members, 2, false, err);
    }
    return status;
}

static hearsay_status add_all(struct naming *naming, hearsay_error *err)
{
    size_t count = naming->pairs.count;
    struct joined *joined = allocate_again(NULL, count + 1, sizeof *joined);
    uint32_t *members = allocate_again(NULL, 2 * count + 2, sizeof *members);
    hearsay_status status = joined && members && join_all(naming) ? HEARSAY_OK
                                                                  : findings_no_memory(err);

    for (size_t i = 0; status == HEARSAY_OK && i < count; i++) {
        const struct same_pair *pair = &naming->pairs.items[i];
        uint32_t a = joined_root(naming->equal, pair->a), b = joined_root(naming->equal, pair->b);

        joined[i] = (struct joined){ joined_root(naming->whole, pair->a), a < b ? a : b, a < b ? b : a,
                                     i };
    }
    if (status == HEARSAY_OK && count) qsort(joined, count, sizeof *joined, compare_joined);
    for (size_t i = 0, next; status == HEARSAY_OK && i < count; i = next) {
        for (next = i + 1; next < count && joined[next].whole == joined[i].whole;) next++;
        status = add_whole(naming, &joined[i], next - i, members, err);
    }
    allocate_free(joined);
    allocate_free(members);
    return status;
}

static hearsay_status tell_skipped(struct findings *findings, hearsay_error *err)
{
    struct finding finding = { .kind = "spelling", .severity = SEVERITY_NOTE };

    buffer_text(&findings->what, "names were not searched for slips of spelling: they are too many");
    buffer_text(&findings->advice, "check a part of the corpus");
    return findings_add(findings, &finding, err);
}

hearsay_status check_names(struct findings *findings, hearsay_error *err)
{
    struct name_list names;
    struct naming naming = { .findings = findings, .names = &names };
    hearsay_status status = HEARSAY_OK;

    if (!name_list_fill(&names, findings->corpus) ||
        !same_pairs_find(&naming.pairs, findings->corpus, &names))
        status = findings_no_memory(err);
    if (status == HEARSAY_OK) status = add_all(&naming, err);
    if (status == HEARSAY_OK && naming.pairs.is_spelling_skipped)
        status = tell_skipped(findings, err);
    allocate_free(naming.equal);
    allocate_free(naming.whole);
    same_pairs_clear(&naming.pairs);
    name_list_clear(&names);
    return status;
}
