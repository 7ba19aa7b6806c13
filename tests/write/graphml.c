/* GraphML. */
#include "support/written.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"

static char *written(const char *lines, const char *kind, const hearsay_run *run)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    hearsay_network_options options = { .kind = kind, .keep_negated = true };
    hearsay_network *network = NULL;
    hearsay_error err = { 0 };
    char *text;

    if (hearsay_network_build(&network, corpus, &options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    text = written_network(network, "graphml", run);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
    return text;
}

static void a_network_is_typed_keys_nodes_and_edges(void **state)
{
    hearsay_run run = { .options = "--network accusations" };
    char *text = written("actor id=n|name=North & South|kind=country\n"
                         "statement id=s1|speaker=m|act=accuse|target=n|count=2\n"
                         "statement speaker=m|act=accuse|target=n\n"
                         "statement id=s3|speaker=n|act=accuse|target=m|implicit=true\n",
                         "accusations", &run);
    char *body = strstr(text, "  <desc>");

    (void)state;
    assert_non_null(body);
    body += strlen("  <desc>hearsay ") + strlen(hearsay_version());
    assert_string_equal(
        body,
        ", network accusations, level actor, credit speaker, duplicates all, "
        "weight count; options: --network accusations"
        "</desc>\n"
        "  <key id=\"node.name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n"
        "  <key id=\"node.label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
        "  <key id=\"node.kind\" for=\"node\" attr.name=\"kind\" attr.type=\"string\"/>\n"
        "  <key id=\"node.role\" for=\"node\" attr.name=\"role\" attr.type=\"string\"/>\n"
        "  <key id=\"node.country\" for=\"node\" attr.name=\"country\" attr.type=\"string\"/>\n"
        "  <key id=\"node.member_of\" for=\"node\" attr.name=\"member_of\" attr.type=\"string\"/>\n"
        "  <key id=\"node.topic\" for=\"node\" attr.name=\"topic\" attr.type=\"string\"/>\n"
        "  <key id=\"node.aliases\" for=\"node\" attr.name=\"aliases\" attr.type=\"string\"/>\n"
        "  <key id=\"node.statements\" for=\"node\" attr.name=\"statements\" attr.type=\"long\"/>\n"
        "  <key id=\"node.first\" for=\"node\" attr.name=\"first\" attr.type=\"string\"/>\n"
        "  <key id=\"node.last\" for=\"node\" attr.name=\"last\" attr.type=\"string\"/>\n"
        "  <key id=\"edge.weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
        "  <key id=\"edge.statements\" for=\"edge\" attr.name=\"statements\" attr.type=\"long\"/>\n"
        "  <key id=\"edge.kind\" for=\"edge\" attr.name=\"kind\" attr.type=\"string\"/>\n"
        "  <key id=\"edge.act\" for=\"edge\" attr.name=\"act\" attr.type=\"string\"/>\n"
        "  <key id=\"edge.relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n"
        "  <key id=\"edge.negated\" for=\"edge\" attr.name=\"negated\" attr.type=\"boolean\">"
        "<default>false</default></key>\n"
        "  <key id=\"edge.implicit\" for=\"edge\" attr.name=\"implicit\" attr.type=\"boolean\">"
        "<default>false</default></key>\n"
        "  <key id=\"edge.first\" for=\"edge\" attr.name=\"first\" attr.type=\"string\"/>\n"
        "  <key id=\"edge.last\" for=\"edge\" attr.name=\"last\" attr.type=\"string\"/>\n"
        "  <key id=\"edge.evidence\" for=\"edge\" attr.name=\"evidence\" attr.type=\"string\"/>\n"
        "  <graph id=\"network\" edgedefault=\"directed\">\n"
        "    <node id=\"m\"><data key=\"node.name\">m</data><data key=\"node.label\">m</data>"
        "<data key=\"node.statements\">4</data></node>\n"
        "    <node id=\"n\"><data key=\"node.name\">North &amp; South</data>"
        "<data key=\"node.label\">North &amp; South</data><data key=\"node.kind\">country</data>"
        "<data key=\"node.statements\">4</data></node>\n"
        "    <edge source=\"m\" target=\"n\"><data key=\"edge.weight\">3</data>"
        "<data key=\"edge.statements\">3</data><data key=\"edge.kind\">target</data>"
        "<data key=\"edge.evidence\">s1;1</data></edge>\n"
        "    <edge source=\"n\" target=\"m\"><data key=\"edge.weight\">1</data>"
        "<data key=\"edge.statements\">1</data><data key=\"edge.kind\">target</data>"
        "<data key=\"edge.implicit\">true</data><data key=\"edge.evidence\">s3</data></edge>\n"
        "  </graph>\n"
        "</graphml>\n");
    free(text);
}

/* Well-formed for what we write: every tag is closed by the next closing tag of its name, and text
 * and attribute values have no character that XML 1.0 forbids. The name of the element that begins
 * at a "<"; the length of its tag. */
static size_t tag_length(const char *at)
{
    size_t length = 0;
    bool quoted = false;

    for (; at[length] && (quoted || at[length] != '>'); length++) {
        if (at[length] == '"') quoted = !quoted;
        assert_true(length == 0 || at[length] != '<');
    }
    assert_int_equal(at[length], '>');
    return length + 1;
}

static void assert_reference(const char *at)
{
    static const char *const known[] = { "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#10;",
                                         "&#9;" };
    bool found = false;

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        found = found || strncmp(at, known[i], strlen(known[i])) == 0;
    assert_true(found);
}

static void assert_well_formed(const char *text)
{
    const char *open[16];
    size_t depth = 0;

    assert_int_equal(strncmp(text, "<?xml", 5), 0);
    for (const char *at = strchr(text, '\n'); *at; at++) {
        assert_true((unsigned char)*at >= 0x20 || *at == '\n');
        if (*at == '&') assert_reference(at);
        if (*at != '<') continue;
        size_t length = tag_length(at), name = strcspn(at + 1, " />");
        if (at[1] == '/') {
            assert_true(depth > 0);
            depth--;
            assert_int_equal(strncmp(open[depth], at + 2, length - 3), 0);
        } else if (at[length - 2] != '/') {
            assert_true(depth < 16);
            assert_true(name > 0);
            open[depth++] = at + 1;
        }
    }
    assert_int_equal(depth, 0);
}

/* "|", "=", ";" and line breaks are the lines' own; everything else goes in by hand. */
static void no_name_breaks_the_xml(void **state)
{
    (void)state;
    for (size_t i = 0; hostile_name(i); i++) {
        char lines[512] = "actor id=x|role=";
        size_t length = strlen(lines);
        char *text;

        for (const char *at = hostile_name(i); *at; at++)
            if (!strchr("|=;\n", *at)) lines[length++] = *at;
        strcpy(lines + length, "\nstatement speaker=x|act=accuse|target=y|claim=");
        length = strlen(lines);
        for (const char *at = hostile_name(i); *at; at++)
            if (!strchr("|=;\n", *at)) lines[length++] = *at;
        lines[length] = '\0';
        text = written(lines, "actor-claim", NULL);
        assert_well_formed(text);
        assert_null(strstr(text, "<script>"));
        free(text);
    }
}

static void what_was_not_said_is_marked(void **state)
{
    char *text = written("statement id=s1|speaker=m|act=accuse|target=n|negated=true\n",
                         "actor-claim", NULL);

    (void)state;
    assert_non_null(strstr(text, "<data key=\"edge.weight\">0</data>"
                                 "<data key=\"edge.statements\">0</data>"));
    assert_non_null(strstr(text, "<data key=\"edge.negated\">true</data>"
                                 "<data key=\"edge.evidence\">s1</data>"));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_network_is_typed_keys_nodes_and_edges),
        cmocka_unit_test(no_name_breaks_the_xml),
        cmocka_unit_test(what_was_not_said_is_marked),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
