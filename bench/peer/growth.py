"""Whether the cost grows as the work does: ten times the rows, at most eleven times the time. Drawn as a
small SVG, both axes by powers of ten."""
import math

from peer import timing, workshop
from peer.comparing import Row, judge, show
from peer.workshop import FOLDER, HEARSAY

MOST = 1.1  # a row may cost so many times as much as one of the smallest input
PICTURE = FOLDER / "growth.svg"


def commands(rows):
    events, statements = workshop.events(rows), workshop.statements(rows)
    return {"reading statements": [workshop.program("read_hearsay"), statements],
            "adding up events": [HEARSAY, "actors", "--quiet", "--network", "accusations", "--add-up", "ever",
                                 "--measures", "in_strength", events, "-o", str(FOLDER / "growth.csv")]}


def growth(options):
    sizes = [options.rows // 10, options.rows] + ([3 * options.rows] if options.long else [])
    sides = {}
    for size in sizes:
        for what, command in commands(size).items():
            sides[what, size] = lambda command=command: timing.run(command, FOLDER / "growth.out")
    for call in sides.values():
        call()  # once for the page cache
    runs = timing.in_turns(sides, options.runs)
    draw(sizes, {key: run.clock for key, run in runs.items()})
    return list(rows(sizes, runs))


def rows(sizes, runs):
    for what in dict.fromkeys(key[0] for key in runs):
        first = runs[what, sizes[0]]
        for size in sizes[1:]:
            run, share = runs[what, size], size / sizes[0]
            ratio, work = run.clock / first.clock, run.processors / first.processors
            yield Row("growth", f"{what}: {size:,} rows against {sizes[0]:,}", show(run),
                      f"{sizes[0]:,} rows", show(first), f"{ratio:.2f} ({work:.2f})",
                      f"at most {share * MOST:g}", judge(ratio, share * MOST))


# ---- the picture ----

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 480, 300, 60, 150, 20, 40
COLOURS = {"reading statements": "#0072b2", "adding up events": "#b34700"}


def scale(values, low, high):
    least, most = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    ticks = [10.0 ** power for power in range(least, most + 1)]
    return lambda value: low + (math.log10(value) - least) / (most - least or 1) * (high - low), ticks


def text(x, y, words, anchor="start", colour="#333333"):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{words}</text>'


def line(x1, y1, x2, y2, colour, more=""):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"{more}/>'


def draw(sizes, times):
    at_x, ticks_x = scale(sizes, LEFT, WIDTH - RIGHT)
    at_y, ticks_y = scale(times.values(), HEIGHT - BOTTOM, TOP)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
             f'height="{HEIGHT}" font-family="sans-serif" font-size="12" role="img">',
             "<title>Seconds by rows: cost grows as the work does</title>",
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>']
    for tick in ticks_x:
        parts += [line(at_x(tick), TOP, at_x(tick), HEIGHT - BOTTOM, "#dddddd"),
                  text(at_x(tick), HEIGHT - BOTTOM + 16, f"{tick:,.0f}", "middle")]
    for tick in ticks_y:
        parts += [line(LEFT, at_y(tick), WIDTH - RIGHT, at_y(tick), "#dddddd"),
                  text(LEFT - 6, at_y(tick) + 4, f"{tick:g} s", "end")]
    parts.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, "rows", "middle"))
    last = {what: at_y(times[what, sizes[-1]]) for what in COLOURS}
    beside = HEIGHT
    for what, colour in sorted(COLOURS.items(), key=lambda item: -last[item[0]]):
        beside = min(last[what] + 4, beside - 15)  # from the lowest up, so that no label hides another
        points = [(at_x(size), at_y(times[what, size])) for size in sizes]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in points]
        parts.append(text(points[-1][0] + 8, beside, what, colour=colour))
    PICTURE.write_text("\n".join(parts + ["</svg>", ""]), encoding="utf-8")
