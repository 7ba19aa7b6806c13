/* Actors that may be one. A person decides: the advice holds the line to add. */
#include <string.h>

#include "measure/findings.h"
#include "measure/same_actor.h"
#include "text/escape.h"
#include "text/number.h"

static const struct {
    const char *reason;
    enum severity severity;
} reasons[] = {
    [SAME_ALIAS] = { "an alias of one is the name of the other", SEVERITY_WARNING },
    [SAME_WORDS] = { "the names differ only in titles, order, punctuation or accents",
                     SEVERITY_WARNING },
    [SAME_ACRONYM] = { "one is the other's initial letters", SEVERITY_NOTE },
    [SAME_INITIALS] = { "one has an initial where the other has a name", SEVERITY_NOTE },
    [SAME_PART] = { "one name is a part of the other", SEVERITY_NOTE },
    [SAME_SPELLING] = { "the spelling differs in one letter", SEVERITY_NOTE },
    [SAME_SOUND] = { "they may be two ways to write one name of another script", SEVERITY_NOTE },
};

/* {"id": "lew", "name": "Jacob Lew", "aliases": ["Jack Lew", "Lew"]} */
static void write_declaration(struct buffer *out, const hearsay_actor *actor, const char *alias)
{
    buffer_text(out, "{\"id\": \"");
    escape_json(out, actor->id, strlen(actor->id));
    buffer_text(out, "\", \"name\": \"");
    escape_json(out, actor->name, strlen(actor->name));
    buffer_text(out, "\", \"aliases\": [");
    for (size_t i = 0; i < actor->alias_count; i++) {
        buffer_char(out, '"');
        escape_json(out, actor->aliases[i], strlen(actor->aliases[i]));
        buffer_text(out, "\", ");
    }
    buffer_char(out, '"');
    escape_json(out, alias, strlen(alias));
    buffer_text(out, "\"]}");
}

/* Whether a should be kept rather than b: the declared one, then the one with the longer name. */
static bool is_better(const hearsay_actor *a, const hearsay_actor *b)
{
    if (a->declared != b->declared) return a->declared;
    return strlen(a->name) >= strlen(b->name);
}

static void add_actor(struct buffer *out, const hearsay_actor *actor, const char *name)
{
    if (strcmp(actor->name, name) == 0) buffer_format(out, "\"%s\" (%s)", name, actor->id);
    else buffer_format(out, "\"%s\" (%s, as \"%s\")", actor->name, actor->id, name);
}

static hearsay_status add_pair(struct findings *findings, const struct name_list *names,
                               const struct same_pair *pair, hearsay_error *err)
{
    const hearsay_actor *a = hearsay_corpus_actor(findings->corpus, pair->a);
    const hearsay_actor *b = hearsay_corpus_actor(findings->corpus, pair->b);
    const hearsay_actor *keep = is_better(a, b) ? a : b, *drop = keep == a ? b : a;
    struct finding finding = { .kind = reasons[pair->reason].reason,
                               .severity = reasons[pair->reason].severity,
                               .file = hearsay_corpus_file(findings->corpus, drop->file),
                               .line = drop->line };
    char scores[2][NUMBER_TEXT];

    add_actor(&findings->what, a, names->items[pair->a_name].text);
    buffer_text(&findings->what, " and ");
    add_actor(&findings->what, b, names->items[pair->b_name].text);
    buffer_format(&findings->what, " may be one actor: %s", reasons[pair->reason].reason);
    (void)number_write_fixed(pair->jaro_winkler, 2, scores[0]);
    (void)number_write_fixed(pair->overlap, 2, scores[1]);
    buffer_format(&findings->what, " (Jaro-Winkler %s, words in common %s)", scores[0], scores[1]);
    buffer_text(&findings->advice, "if so, declare one: ");
    write_declaration(&findings->advice, keep, drop->name);
    if (drop->declared)
        buffer_format(&findings->advice, " and leave out \"%s\"", drop->id);
    return findings_add(findings, &finding, err);
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
    struct same_pairs pairs = { 0 };
    hearsay_status status = HEARSAY_OK;

    if (!name_list_fill(&names, findings->corpus) ||
        !same_pairs_find(&pairs, findings->corpus, &names))
        status = findings_no_memory(err);
    for (size_t i = 0; status == HEARSAY_OK && i < pairs.count; i++)
        status = add_pair(findings, &names, &pairs.items[i], err);
    if (status == HEARSAY_OK && pairs.is_spelling_skipped) status = tell_skipped(findings, err);
    same_pairs_clear(&pairs);
    name_list_clear(&names);
    return status;
}
