#!/usr/bin/env python3
"""look.py FILE.svg...: finds what is wrong to the eye in maps of hearsay, whatever their view.

It prints a line a problem, and ends with 1 if there was one. It knows nothing of the program: it
reads the SVG and measures the text with the fonts of this machine, as a browser would. What it
looks for:

  overlap    two labels that lie on each other
  covered    a label under a shape that is drawn after it
  box        a label that leaves the shape on which it begins
  page       a label that leaves the page
  contrast   a label with less than 4.5:1 against its ground (WCAG 2, AA)
  small      a label below 6.5 points when the page is printed on A4, lying, or shown 1440 pixels wide
  id         ids that are not unique, or no XML names
  access     a picture, box or line without a role and a name for those who cannot see it
"""
import os
import re
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

try:
    from fontTools.ttLib import TTFont
except ImportError:  # the system's python may have it
    if sys.executable != "/usr/bin/python3" and os.path.exists("/usr/bin/python3"):
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    print("skipped: fontTools is not there (python3-fonttools)")
    sys.exit(77)

FOLDERS = ["/usr/share/fonts/truetype/liberation", "/usr/share/fonts/truetype/liberation2",
           "/usr/share/fonts/liberation-sans", "/usr/share/fonts/liberation", "/usr/share/fonts/TTF",
           "/usr/share/fonts/truetype/dejavu"]
A4_WIDTH = 841.89  # points, lying
SCREEN_WIDTH = 1440 * 72 / 96
LEAST_SIZE = 6.5
SLACK = 0.6  # points; what nobody sees
SVG = "{http://www.w3.org/2000/svg}"


# ---- fonts --------------------------------------------------------------------------------------


class Font:
    """Advance widths of a font file, in parts of the size."""

    def __init__(self, name):
        path = next((os.path.join(folder, name) for folder in FOLDERS
                     if os.path.exists(os.path.join(folder, name))), None)
        self.names = self.widths = {}
        if path:
            font = TTFont(path, lazy=True)
            self.unit = font["head"].unitsPerEm
            self.names = font.getBestCmap()
            self.widths = font["hmtx"].metrics

    def width(self, char):
        name = self.names.get(ord(char))
        return None if name is None else self.widths[name][0] / self.unit


FONTS = {False: [Font("LiberationSans-Regular.ttf"), Font("DejaVuSans.ttf")],
         True: [Font("LiberationSans-Bold.ttf"), Font("DejaVuSans-Bold.ttf")]}


def advance(char, bold):
    """What a browser would give a character: Helvetica's stand-in, else the next font that has it."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    if "\U0001F000" <= char <= "\U0001FAFF":
        return 1.3
    for font in FONTS[bold]:
        width = font.width(char)
        if width is not None:
            return width
    return 1.0 if unicodedata.east_asian_width(char) in "WF" else 0.65


def text_width(text, bold):
    """Joined characters (emoji with a joiner or a skin, the two halves of a flag) are one picture."""
    total, before, halves = 0.0, "", 0
    for char in text:
        halves = halves + 1 if "\U0001F1E6" <= char <= "\U0001F1FF" else 0
        joined = before == "\u200D" or "\U0001F3FB" <= char <= "\U0001F3FF" or halves % 2 == 0 < halves
        total += 0 if joined else advance(char, bold)
        before = char
    return total


# ---- shapes -------------------------------------------------------------------------------------


class Box:
    def __init__(self, left, top, right, bottom):
        self.left, self.top, self.right, self.bottom = left, top, right, bottom

    def overlaps(self, other):
        return (min(self.right, other.right) - max(self.left, other.left) > SLACK and
                min(self.bottom, other.bottom) - max(self.top, other.top) > SLACK)

    def holds(self, x, y):
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def contains(self, other):
        return (other.left >= self.left - SLACK and other.right <= self.right + SLACK and
                other.top >= self.top - SLACK and other.bottom <= self.bottom + SLACK)


def box_of(points, offset):
    xs, ys = [x + offset[0] for x, _ in points], [y + offset[1] for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def numbers(text):
    return [float(number) for number in re.findall(r"-?[0-9]*\.?[0-9]+(?:e-?[0-9]+)?", text)]


def shape_box(element, offset):
    """The box around a shape; None if it is none. Curves lie within their control points."""
    tag = element.tag.removeprefix(SVG)
    get = lambda name: float(element.get(name, "0"))
    if tag in ("polygon", "polyline"):
        found = numbers(element.get("points", ""))
    elif tag == "path":
        found = numbers(element.get("d", ""))
    elif tag == "rect":
        found = [get("x"), get("y"), get("x") + get("width"), get("y") + get("height")]
    elif tag in ("ellipse", "circle"):
        wide, high = get("rx") or get("r"), get("ry") or get("r")
        found = [get("cx") - wide, get("cy") - high, get("cx") + wide, get("cy") + high]
    else:
        return None
    points = list(zip(found[::2], found[1::2]))
    return box_of(points, offset) if points else None


def translation(element):
    found = re.search(r"translate\(([^)]*)\)", element.get("transform", ""))
    both = (numbers(found[1]) + [0.0])[:2] if found else [0.0, 0.0]
    return both


# ---- what is on a picture -----------------------------------------------------------------------


class Text:
    def __init__(self, element, offset):
        self.words = "".join(element.itertext())
        self.size = float(re.match(r"[0-9.]+", element.get("font-size", "14"))[0])
        self.fill = element.get("fill", "#000000")
        bold = element.get("font-weight") in ("bold", "700")
        width = text_width(self.words, bold) * self.size
        if element.get("textLength") and element.get("lengthAdjust") == "spacingAndGlyphs":
            width = float(element.get("textLength"))
        anchor = element.get("text-anchor", "start")
        left = float(element.get("x", "0")) + offset[0] - {"start": 0, "middle": width / 2,
                                                           "end": width}[anchor]
        base = float(element.get("y", "0")) + offset[1]
        self.box = Box(left, base - 0.74 * self.size, left + width, base + 0.21 * self.size)


class Picture:
    def __init__(self, path):
        self.root = ElementTree.parse(path).getroot()
        corner = numbers(self.root.get("viewBox", "0 0 0 0"))
        self.page = Box(corner[0], corner[1], corner[0] + corner[2], corner[1] + corner[3])
        self.items = []  # texts, and filled shapes with their fill, in the order of drawing
        self.walk(self.root, [0.0, 0.0], False)

    def walk(self, element, offset, in_line):
        here = translation(element)
        offset = [offset[0] + here[0], offset[1] + here[1]]
        in_line = in_line or "edge" in element.get("class", "").split()
        if element.tag == SVG + "text":
            self.items.append(Text(element, offset))
            return
        box = shape_box(element, offset)
        if box and not in_line and element.get("fill", "#000000") not in ("none", "transparent"):
            self.items.append((box, element.get("fill", "#000000")))
        for child in element:
            self.walk(child, offset, in_line)

    def texts(self):
        return [(place, item) for place, item in enumerate(self.items)
                if isinstance(item, Text) and item.words.strip()]


# ---- colours ------------------------------------------------------------------------------------

WORDS = {"white": "#ffffff", "black": "#000000"}


def luminance(color):
    color = WORDS.get(color, color)
    if not re.fullmatch("#[0-9a-fA-F]{6}", color):
        raise ValueError(f"the colour {color} is not written as #rrggbb")
    channels = [int(color[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, two):
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


# ---- the looks ----------------------------------------------------------------------------------


def look_at_overlaps(picture):
    texts = sorted((text for _, text in picture.texts()), key=lambda text: text.box.top)
    for i, text in enumerate(texts):
        for other in texts[i + 1:]:
            if other.box.top > text.box.bottom:
                break
            if text.box.overlaps(other.box):
                yield f'overlap: "{text.words}" and "{other.words}"'


def look_at_grounds(picture):
    for place, text in picture.texts():
        ground = None
        middle = (text.box.top + text.box.bottom) / 2
        for number, item in enumerate(picture.items):
            if isinstance(item, Text):
                continue
            box, fill = item
            if number < place and box.holds(text.box.left + 0.5, middle):
                ground = item
            if number > place and box.overlaps(text.box):
                yield f'covered: "{text.words}"'
        if not picture.page.contains(text.box):
            yield f'page: "{text.words}" leaves the page'
        elif ground and not ground[0].contains(text.box):
            out = max(text.box.right - ground[0].right, ground[0].left - text.box.left,
                      ground[0].top - text.box.top, text.box.bottom - ground[0].bottom)
            yield f'box: "{text.words}" leaves its box by {out:.1f}'
        ratio = contrast(text.fill, ground[1] if ground else "#ffffff")
        if ratio < 4.5:
            yield f'contrast: "{text.words}" {text.fill} on {ground[1] if ground else "white"}: {ratio:.2f}'


def look_at_sizes(picture):
    width = picture.page.right - picture.page.left
    scale = min(1, A4_WIDTH / width, SCREEN_WIDTH / width)
    small = [text for _, text in picture.texts() if text.size * scale < LEAST_SIZE - 0.005]
    if small:
        least = min(text.size for text in small)
        yield (f"small: {len(small)} labels, down to {least * scale:.1f} points on a page that is "
               f"{width:.0f} wide")


def look_at_ids(picture):
    seen = set()
    for element in picture.root.iter():
        name = element.get("id")
        if name is None:
            continue
        if name in seen:
            yield f"id: {name} is there twice"
        if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.-]*", name):
            yield f"id: {name} is no plain XML name"
        seen.add(name)


def look_at_access(picture):
    ids = {element.get("id"): element for element in picture.root.iter()}
    labels = [ids.get(name) for name in picture.root.get("aria-labelledby", "").split()]
    if not picture.root.get("role") or not labels or None in labels:
        yield "access: the picture has no role, or no title that it is labelled by"
    for group in picture.root.iter(SVG + "g"):
        if not {"node", "edge"} & set(group.get("class", "").split()):
            continue
        title = group.find(SVG + "title")
        named = group.get("aria-label") or (title is not None and (title.text or "").strip())
        if not group.get("role") or not named:
            yield f'access: {group.get("id")} has no role or no name'


LOOKS = [look_at_overlaps, look_at_grounds, look_at_sizes, look_at_ids, look_at_access]


def main(paths):
    if not paths:
        print(__doc__)
        return 2
    if not all(fonts[0].names for fonts in FONTS.values()):
        print("skipped: Liberation Sans is not there (fonts-liberation)")
        return 77
    found = 0
    for path in paths:
        picture = Picture(path)
        for look in LOOKS:
            for problem in look(picture):
                print(f"{path}: {problem}")
                found += 1
    return 1 if found else 0


sys.exit(main(sys.argv[1:]))
