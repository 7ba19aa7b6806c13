#include "draw/changes.h"

#include <stdlib.h>
#include <string.h>

#include "draw/evidence.h"
#include "memory/allocate.h"
#include "text/buffer.h"

struct sides {
    uint64_t old, new;
};

static void add_sides(struct sides *sides, const struct picture *picture, const struct line *line,
                      size_t old_files)
{
    for (size_t i = 0; i < line->evidence_count; i++) {
        const hearsay_statement *statement = hearsay_corpus_numbered(picture->corpus,
                                                                     line->evidence[i]);

        if (statement->flags & HEARSAY_NEGATED) continue;
        *(statement->file < old_files ? &sides->old : &sides->new) += statement->count;
    }
}

static unsigned look_of(struct sides sides)
{
    if (sides.old == 0) return LINE_CAME;
    if (sides.new == 0) return LINE_WENT;
    return sides.new > sides.old ? LINE_ROSE : sides.new < sides.old ? LINE_FELL : LINE_SAME;
}

static int compare_ends(const void *a, const void *b)
{
    const struct line *one = a, *two = b;

    if (one->from != two->from) return one->from < two->from ? -1 : 1;
    return (one->to > two->to) - (one->to < two->to);
}

/* lines: those from one box to another, count of them. False without memory. */
static bool join(struct line *out, struct picture *picture, const struct line *lines, size_t count,
                 size_t old_files)
{
    struct sides sides = { 0 };
    hearsay_statement_id *evidence;
    size_t room = 0, used = 0;

    for (size_t i = 0; i < count; i++) room += lines[i].evidence_count;
    evidence = arena_take(&picture->arena, room * sizeof *evidence);
    if (!evidence) return false;
    for (size_t i = 0; i < count; i++) {
        if (lines[i].evidence_count)
            memcpy(evidence + used, lines[i].evidence, lines[i].evidence_count * sizeof *evidence);
        used += lines[i].evidence_count;
    }
    *out = (struct line){ .from = lines->from, .to = lines->to, .next = HEARSAY_NONE,
                          .evidence = evidence };
    out->evidence_count = evidence_unique(evidence, used);
    add_sides(&sides, picture, out, old_files);
    out->look = look_of(sides);
    out->statements = sides.old > sides.new ? sides.old : sides.new;
    return true;
}

/* The heading counts both sides together; a remark tells them apart. */
static hearsay_status tell(struct picture *picture, size_t old_files, hearsay_error *err)
{
    struct sides sides = { 0 };
    struct buffer out = { 0 };

    for (size_t i = 0; i < hearsay_network_ties(picture->network); i++) {
        struct line tie = { .look = 0 };

        tie.evidence = hearsay_network_evidence(picture->network, i, &tie.evidence_count);
        add_sides(&sides, picture, &tie, old_files);
    }
    buffer_text(&out, "Compared are ");
    buffer_count(&out, sides.old);
    buffer_text(&out, " old statements with ");
    buffer_count(&out, sides.new);
    buffer_text(&out, " new ones, each counted where it makes a tie.");
    return picture_take_remark(picture, &out, err);
}

hearsay_status changes_fill(struct picture *picture, size_t old_files, hearsay_error *err)
{
    struct line *lines = allocate_zero(picture->line_count, sizeof *lines);
    size_t count = 0;

    if (!lines) return picture_no_memory(err);
    for (size_t i = 0; i < picture->line_count; i++)
        if (!picture->lines[i].negated) lines[count++] = picture->lines[i];
    if (count) qsort(lines, count, sizeof *lines, compare_ends);
    picture->line_count = 0;
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && compare_ends(&lines[i], &lines[end]) == 0;) end++;
        if (!join(&picture->lines[picture->line_count++], picture, lines + i, end - i, old_files)) {
            allocate_free(lines);
            return picture_no_memory(err);
        }
    }
    allocate_free(lines);
    picture->facts.has_mixed = false;
    return tell(picture, old_files, err);
}

const char *changes_caption(struct picture *picture, const struct line *line, size_t old_files)
{
    struct sides sides = { 0 };
    struct buffer out = { 0 };
    const char *text;

    add_sides(&sides, picture, line, old_files);
    buffer_count(&out, sides.old);
    buffer_text(&out, " to ");
    buffer_count(&out, sides.new);
    text = out.failed ? NULL : arena_text(&picture->arena, buffer_string(&out), out.length);
    buffer_clear(&out);
    return text;
}

const char *changes_mark(const struct picture *picture, uint32_t box, size_t old_files)
{
    struct sides sides = { 0 };
    struct line all = { .look = 0 };

    all.evidence = hearsay_network_node_evidence(picture->network, picture->boxes[box].node,
                                                 &all.evidence_count);
    add_sides(&sides, picture, &all, old_files);
    if (sides.old + sides.new == 0) return NULL;
    return sides.old == 0 ? "new" : sides.new == 0 ? "gone" : NULL;
}
