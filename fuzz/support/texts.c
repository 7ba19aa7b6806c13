#include "support/texts.h"

#include <string.h>

#include "support/must.h"
#include "text/utf8.h"

bool texts_init(struct sections *sections, const uint8_t *bytes, size_t size)
{
    if (utf8_valid((const char *)bytes, size) != size) return false;
    sections_init(sections, bytes, size);
    for (size_t i = 0; i < sections->count; i++) {
        struct section *text = &sections->at[i];
        if (text->length && text->text[text->length - 1] == '\n') text->text[--text->length] = '\0';
    }
    return true;
}

enum { MOST_VALUES = 20 };

struct row {
    hearsay_record record;
    hearsay_value values[MOST_VALUES];
};

struct texts {
    const struct sections *sections;
    size_t next;
};

/* The next text; the first section says how and is none. */
static const struct section *next_text(struct texts *texts)
{
    static const struct section none = { (char *)"x", 1 };
    const struct sections *sections = texts->sections;

    if (sections->count < 2) return &none;
    return &sections->at[1 + texts->next++ % (sections->count - 1)];
}

static void add(struct row *row, const char *name, const char *text, size_t length)
{
    row->values[row->record.value_count++] = (hearsay_value){
        .name = name,
        .name_length = strlen(name),
        .text = text,
        .length = length,
        .field = hearsay_field_find(row->record.kind, name, strlen(name)),
        .kind = HEARSAY_TEXT,
    };
}

static void begin(struct row *row, hearsay_record_kind kind)
{
    *row = (struct row){ .record = { .kind = kind, .file = "input", .line = 1 } };
    row->record.values = row->values;
}

static void add_all(struct row *row, const char *const *names, struct texts *texts)
{
    for (size_t i = 0; names[i]; i++) {
        const struct section *text = next_text(texts);
        if (text->length) add(row, names[i], text->text, text->length);
    }
}

/* A section as the name of a field of its own. */
static void add_attribute(struct row *row, struct texts *texts)
{
    const struct section *name = next_text(texts), *value = next_text(texts);

    if (name->length == 0 ||
        hearsay_field_find(row->record.kind, name->text, name->length) != HEARSAY_ATTRIBUTE)
        return;
    row->values[row->record.value_count++] = (hearsay_value){
        .name = name->text,
        .name_length = name->length,
        .text = value->text,
        .length = value->length,
        .field = HEARSAY_ATTRIBUTE,
        .kind = HEARSAY_TEXT,
    };
}

static hearsay_status push_declared(const hearsay_sink *sink, struct texts *texts,
                                    hearsay_error *err)
{
    static const char *const corpus[] = { "title", NULL };
    static const char *const actor[] = { "id", "name", "aliases", "role", NULL };
    static const char *const document[] = { "id", "title", "publisher", "author", "url", NULL };
    static const char *const claim[] = { "id", "text", "topic", "about", NULL };
    static const struct {
        hearsay_record_kind kind;
        const char *const *names;
    } rows[] = { { HEARSAY_CORPUS, corpus },
                 { HEARSAY_ACTOR, actor },
                 { HEARSAY_DOCUMENT, document },
                 { HEARSAY_CLAIM, claim } };
    struct row row;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < sizeof rows / sizeof *rows; i++) {
        begin(&row, rows[i].kind);
        add_all(&row, rows[i].names, texts);
        add_attribute(&row, texts);
        status = sink->record(sink->state, &row.record, err);
    }
    return status;
}

static hearsay_status push_statements(const hearsay_sink *sink, struct texts *texts,
                                      hearsay_error *err)
{
    static const char *const names[] = { "speaker", "target", "via",       "claim", "document",
                                         "quote",   "cue",    "annotator", NULL };
    static const char *const acts[] = { "accuse", "deny", "report", "praise" };
    struct row row;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < TEXTS_STATEMENTS; i++) {
        begin(&row, HEARSAY_STATEMENT);
        row.record.line = i + 2;
        row.record.index = i;
        add(&row, "act", acts[i % 4], strlen(acts[i % 4]));
        add_all(&row, names, texts);
        add_attribute(&row, texts);
        texts->next++; /* the next row begins elsewhere */
        status = sink->record(sink->state, &row.record, err);
    }
    return status;
}

hearsay_corpus *corpus_of_texts(const struct sections *sections)
{
    struct texts texts = { .sections = sections };
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    hearsay_sink sink;
    hearsay_status status = hearsay_corpus_new(&corpus, &err);

    must(status == HEARSAY_OK, "there is memory");
    sink = hearsay_corpus_sink(corpus);
    status = push_declared(&sink, &texts, &err);
    if (status == HEARSAY_OK) status = push_statements(&sink, &texts, &err);
    if (status == HEARSAY_OK) status = hearsay_corpus_finish(corpus, NULL, &err);
    must_be_told(status, &err);
    if (status == HEARSAY_OK) return corpus;
    hearsay_corpus_free(corpus);
    return NULL;
}
