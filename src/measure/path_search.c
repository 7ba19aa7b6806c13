/* Brandes' algorithm, level by level. The next level is found either from those who were reached last,
 * along their ties, or from those who were not reached yet, against theirs: whichever are fewer
 * (Beamer, Asanovic and Patterson 2012, SC12). In social networks, where most are near a few with very
 * many ties, that leaves out most of the ties. Steps on shortest paths are noted down on the way, so
 * that the way back looks at nothing else.
 *
 * Which neighbours count is beyond guessing, and wrong guesses would take most of the time: so the inner
 * loops have no jumps. They write what may not count, and do not step on. */
#include "measure/path_search.h"

#include <string.h>

#include "memory/allocate.h"

void path_search_clear(struct path_search *search)
{
    allocate_free(search->nodes);
    allocate_free(search->levels);
    allocate_free(search->order);
    allocate_free(search->through);
    allocate_free(search->step);
    allocate_free(search->push_end);
    allocate_free(search->pull_end);
    allocate_free(search->shares);
    allocate_free(search->open);
    *search = (struct path_search){ 0 };
}

hearsay_status path_search_init(struct path_search *search, const struct path_graph *graph,
                                hearsay_error *err)
{
    size_t nodes = graph->nodes;

    *search = (struct path_search){ .graph = graph };
    search->nodes = allocate_zero(nodes, sizeof *search->nodes);
    search->levels = allocate_zero(nodes + 2, sizeof *search->levels);
    search->order = allocate_zero(nodes + 1, sizeof *search->order);
    search->through = allocate_zero(nodes, sizeof *search->through);
    search->step = allocate_zero(graph->ties + 1, sizeof *search->step);
    search->push_end = allocate_zero(nodes, sizeof *search->push_end);
    search->pull_end = allocate_zero(nodes + 1, sizeof *search->pull_end);
    search->shares = allocate_zero(nodes, sizeof *search->shares);
    search->open = allocate_zero(nodes, sizeof *search->open);
    if (search->nodes && search->levels && search->order && search->through && search->step &&
        search->push_end && search->pull_end && search->shares && search->open)
        return HEARSAY_OK;
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for shortest paths");
}

/* value or 0 */
static inline double only_if(bool condition, double value)
{
    uint64_t bits;

    memcpy(&bits, &value, sizeof bits);
    bits &= -(uint64_t)condition;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* ---- out ---- */

/* How far a search has come. */
struct front {
    size_t count, steps; /* so far */
    size_t ahead;        /* ties out of the last level */
    size_t behind;       /* ties into those who were not reached yet */
};

static struct front push(struct path_search *search, struct front front, size_t level)
{
    const struct path_graph *graph = search->graph;
    struct path_node *nodes = search->nodes;
    uint32_t *order = search->order, *step = search->step, next = (uint32_t)level + 2;
    size_t count = front.count, steps = front.steps, end = count;

    for (size_t at = search->levels[level].first; at < end; at++) {
        uint32_t place = order[at];
        double ways = nodes[place].ways;

        for (uint32_t i = graph->out_start[place]; i < graph->out_start[place + 1]; i++) {
            uint32_t other = graph->out[i];
            struct path_node *node = &nodes[other];
            uint32_t found = node->level;
            bool is_step;

            order[count] = other;
            count += found == 0;
            found = found ? found : next;
            is_step = found == next;
            node->level = found;
            node->ways += only_if(is_step, ways);
            step[steps] = other;
            steps += is_step;
        }
        search->push_end[at] = (uint32_t)steps;
    }
    front.count = count;
    front.steps = steps;
    return front;
}

static void list_open(struct path_search *search)
{
    const struct path_graph *graph = search->graph;
    size_t count = 0;

    for (uint32_t place = 0; place < graph->nodes; place++) {
        search->open[count] = place;
        count += search->nodes[place].level == 0 && path_graph_ins(graph, place) > 0;
    }
    search->open_count = count;
    search->has_open = true;
}

static struct front pull(struct path_search *search, struct front front, size_t level)
{
    const struct path_graph *graph = search->graph;
    struct path_node *nodes = search->nodes;
    uint32_t *step = search->step, here = (uint32_t)level + 1;
    size_t kept = 0;

    if (!search->has_open) list_open(search);
    for (size_t j = 0; j < search->open_count; j++) {
        uint32_t place = search->open[j];
        size_t steps = front.steps;
        double ways = 0;
        bool is_found;

        if (nodes[place].level) continue;
        for (uint32_t i = graph->in_start[place]; i < graph->in_start[place + 1]; i++) {
            uint32_t other = graph->in[i];
            bool is_step = nodes[other].level == here;

            ways += only_if(is_step, nodes[other].ways);
            step[steps] = other;
            steps += is_step;
        }
        is_found = steps > front.steps;
        nodes[place].ways = ways;
        search->pull_end[front.count] = (uint32_t)steps;
        search->order[front.count] = place;
        search->open[kept] = place;
        front.count += is_found;
        kept += !is_found;
        front.steps = steps;
    }
    search->open_count = kept;
    return front;
}

/* Marks the nodes from begin on as a level, and counts the ties before and behind them. */
static struct front settle(struct path_search *search, struct front front, size_t begin,
                           size_t level)
{
    front.ahead = 0;
    for (size_t at = begin; at < front.count; at++) {
        uint32_t place = search->order[at];

        search->nodes[place].level = (uint32_t)level + 1;
        front.ahead += path_graph_outs(search->graph, place);
        front.behind -= path_graph_ins(search->graph, place);
    }
    search->levels[level].first = (uint32_t)begin;
    search->levels[level].steps = (uint32_t)front.steps;
    search->levels[level + 1].first = (uint32_t)front.count;
    return front;
}

static void forget(struct path_search *search)
{
    for (size_t at = 0; at < search->count; at++)
        search->nodes[search->order[at]] = (struct path_node){ .level = 0 };
    search->has_open = false;
}

void path_search_run(struct path_search *search, uint32_t source)
{
    struct front front = { .count = 1, .behind = search->graph->ties };
    size_t level = 0, begin = 0;

    forget(search);
    search->looks = 0;
    search->order[0] = source;
    search->nodes[source].ways = 1;
    for (;; level++) {
        size_t left = search->has_open ? search->open_count : search->graph->nodes;
        bool is_pulled;

        front = settle(search, front, begin, level);
        begin = front.count;
        if (front.ahead == 0 || front.behind == 0) break;
        is_pulled = front.ahead > front.behind + left / 2; /* looking at them costs too */
        search->levels[level].is_pulled = is_pulled;
        search->looks += is_pulled ? front.behind : front.ahead;
        front = is_pulled ? pull(search, front, level) : push(search, front, level);
        if (front.count == begin) break;
    }
    search->level_count = level + 1;
    search->count = front.count;
    search->looks += front.count + front.steps;
}

/* ---- back ---- */

static void gather_pushed(struct path_search *search, size_t level)
{
    const struct path_node *nodes = search->nodes;
    size_t i = search->levels[level].steps;

    for (size_t at = search->levels[level].first; at < search->levels[level + 1].first; at++) {
        double shares = 0;

        for (; i < search->push_end[at]; i++) shares += nodes[search->step[i]].share;
        search->through[at] = shares * nodes[search->order[at]].ways;
    }
}

static void gather_pulled(struct path_search *search, size_t level)
{
    const struct path_level *here = &search->levels[level];
    const struct path_node *nodes = search->nodes;
    size_t i = here->steps;

    for (size_t at = here->first; at < here[1].first; at++) search->shares[search->order[at]] = 0;
    for (size_t at = here[1].first; at < here[2].first; at++) {
        double share = nodes[search->order[at]].share;

        for (; i < search->pull_end[at]; i++) search->shares[search->step[i]] += share;
    }
    for (size_t at = here->first; at < here[1].first; at++) {
        uint32_t place = search->order[at];

        search->through[at] = search->shares[place] * nodes[place].ways;
    }
}

void path_search_back(struct path_search *search)
{
    search->through[0] = 0;
    for (size_t level = search->level_count; level-- > 1;) {
        const struct path_level *here = &search->levels[level];

        if (level + 1 == search->level_count)
            memset(search->through + here->first, 0,
                   (here[1].first - here->first) * sizeof *search->through);
        else if (here->is_pulled)
            gather_pulled(search, level);
        else
            gather_pushed(search, level);
        for (size_t at = here->first; at < here[1].first; at++) {
            struct path_node *node = &search->nodes[search->order[at]];

            node->share = (1 + search->through[at]) / node->ways;
        }
    }
}
