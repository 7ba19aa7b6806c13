#!/usr/bin/env python3
"""Reads reports as a browser without scripts would, and counts what their numbers lead to.

    pages.py REPORT.html REPORT.md

Of a long report the statements are in REPORT-statements.html and REPORT-statements.md.
"""
import base64
import bisect
import hashlib
import json
import os
import re
import sys
import urllib.parse
from html.parser import HTMLParser

VOID = {"meta", "br", "img", "link", "hr", "input"}


class Page(HTMLParser):
    """Elements are closed in order; what links, numbers and lists there are."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.wrong = [], []
        self.ids, self.links, self.numbers = {}, [], []
        self.lists, self.place, self.number, self.entry = {}, None, None, None
        self.words, self.ranges, self.drawn = {"script": [], "style": []}, None, 0

    def handle_starttag(self, tag, attributes):
        facts = dict(attributes)
        if len(facts) != len(attributes):
            self.wrong.append(f"<{tag}> has an attribute twice")
        for name in facts:
            if name.startswith("on") or name == "style":
                self.wrong.append(f"<{tag} {name}>")
        if tag in ("iframe", "object", "embed", "base", "img", "link"):
            self.wrong.append(f"<{tag}>")
        if tag == "form" and "template" not in self.open:
            self.wrong.append("a form where there may be no script")
        if tag in self.words:
            self.words[tag].append([facts.get("type", "text/javascript"), ""])
        if "id" in facts:
            if facts["id"] in self.ids:
                self.wrong.append(f"the id {facts['id']} is there twice")
            self.ids[facts["id"]] = tag
        if tag == "aside":
            self.place = facts["id"]
            self.lists[self.place] = []
        href = facts.get("href", facts.get("xlink:href"))
        if "template" in self.open:
            href = None
        elif href is not None:
            self.links.append(href)
        if "svg" in self.open:
            self.drawn += tag == "a"
        elif tag == "a" and href and self.place and href != "#e-close":
            self.lists[self.place].append([href.split("#")[1], 1])
        elif tag == "a" and href and re.search("#[sne]-", href) and not self.place:
            self.number = (href.split("#")[1], facts.get("class") == "n")
            self.numbers.append([*self.number, ""])
        if tag == "span" and facts.get("class") == "times" and self.place:
            self.entry = self.lists[self.place][-1]
        self.ranges = self.place if facts.get("class") == "ranges" else None
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> at line {self.getpos()[0]} closes something else")
        if tag == "a":
            self.number = None
        if tag == "span":
            self.entry = self.ranges = None
        if tag == "aside":
            self.place = None

    def handle_data(self, data):
        if self.number:
            self.numbers[-1][2] += data
        if self.entry:
            self.entry[1] = int(plain(data.lstrip("×")))
        if self.ranges:
            self.lists[self.ranges] = data
        if self.open and self.open[-1] in self.words:
            self.words[self.open[-1]][-1][1] += data


def complain(what):
    print(what)
    complain.bad = True


complain.bad = False


def plain(number):
    """Without the marks between thousands."""
    return number.replace(",", "")


def statements_of(text):
    """By anchor how many statements an entry stands for."""
    return {anchor: int(plain(times or "1")) for anchor, times in re.findall(
        r'<article id="([^"]+)">(?:(?!</article>).)*?(?: · stands for ([\d,]+) statements)?'
        r'(?: · target inferred by the coder)?(?: · confidence [\d.]+)?(?: · coded by [^<]*)?</p></article>',
        text, re.S)}


def beside(path):
    stem, extension = os.path.splitext(path)
    return f"{stem}-statements{extension}"


def read_page(path):
    """A page and its text; what no page may have is complained of."""
    text = open(path, encoding="utf-8").read()
    page = Page()
    page.feed(text)
    page.close()
    for wrong in page.wrong + [f"<{tag}> is not closed" for tag in page.open]:
        complain(f"{path}: {wrong}")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text).group(1)
    sums = [base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()
            for kind, words in page.words["style"] + page.words["script"] if kind == "text/javascript"]
    if policy != (f"default-src 'none'; style-src 'sha256-{sums[0]}'; script-src 'sha256-{sums[1]}'; "
                  "img-src data:; base-uri 'none'; form-action 'none'"):
        complain(f"{path}: the policy is {policy}")
    ours = "".join(words for _, words in page.words["style"] + page.words["script"])
    outside = text
    for _, words in page.words["script"]:
        outside = outside.replace(words, "")
    if re.search(r"url\(|@import|src=", re.sub(r"onerror|&lt;img src=x", "", outside)) or \
            re.search(r"\burl\(|@import|fetch\(|XMLHttp|import\(", ours):
        complain(f"{path}: something may be loaded")
    return page, text


def check_page(path):
    page, text = read_page(path)
    ids, statements = set(page.ids), statements_of(text)
    if os.path.exists(beside(path)):
        other, words = read_page(beside(path))
        ids |= {f"{os.path.basename(beside(path))}#{name}" for name in other.ids}
        statements = statements_of(words)
    for link in page.links:
        if re.match(r"https?://", link):
            continue
        if urllib.parse.unquote(link).removeprefix("#") not in ids and \
                link != os.path.basename(beside(path)):
            complain(f"{path}: {link} leads nowhere")
    rows = json.loads(page.words["script"][0][1])["rows"]
    anchors = {row[0]: row[1] or f"n-{row[0]}" for row in rows}
    if {anchors[row[0]]: row[2] for row in rows} != statements:
        complain(f"{path}: the script knows other statements than there are")
    if statements and not page.drawn:
        complain(f"{path}: nothing of the map leads anywhere")
    for name, entries in page.lists.items():
        if isinstance(entries, str):
            page.lists[name] = [[anchor, statements[anchor]] for anchor in expand(entries, anchors)]
    check_numbers(path, page, statements)
    return text


def expand(ranges, anchors):
    """The statements that "1-3, 7" names."""
    numbers = list(anchors)  # in the order of the page, which is theirs
    for part in ranges.split(", "):
        first, last = (part.split("-") * 2)[:2]
        for number in numbers[bisect.bisect_left(numbers, int(first)):bisect.bisect(numbers, int(last))]:
            yield anchors[number]


def check_numbers(path, page, statements):
    counted = 0
    for target, is_count, number in page.numbers:
        if not is_count:
            continue
        entries = page.lists.get(target, [[target, statements.get(target)]])
        behind = sum(statements.get(anchor, 0) for anchor, _ in entries)
        if behind != int(plain(number)):
            complain(f"{path}: {number} leads to {behind} statements at #{target}")
        if target in page.lists and sum(times for _, times in entries) != behind:
            complain(f"{path}: the list #{target} tells another number than its statements")
        counted += 1
    if not counted and statements:
        complain(f"{path}: no number leads to statements")


def check_anchors(path, text):
    """Each link leads to an anchor of this file or of that beside it."""
    ids = set(re.findall(r'<a id="([\w.-]+)"></a>', text))
    if os.path.exists(beside(path)):
        words = open(beside(path), encoding="utf-8").read()
        ids |= {f"{os.path.basename(beside(path))}#{name}"
                for name in re.findall(r'<a id="([\w.-]+)"></a>', words)}
    for link in re.findall(r"(?<!\\)\]\(([^)\s]*#[esn]-[\w.-]+)\)", text):
        if link.removeprefix("#") not in ids:
            complain(f"{path}: {link} leads nowhere")


def check_markdown(path, html):
    text = open(path, encoding="utf-8").read()
    check_anchors(path, text)
    if re.search(r"<(?!br>|a id=\"[\w.-]+\"></a>|/a>)", text):
        complain(f"{path}: markup that is not ours")
    text = text.split("\n## Lists behind the numbers")[0].split("\n## All statements")[0]
    numbers = re.findall(r"(?<!\\)\[([^\]\\]+)\]\([^)#]*#((?:e|s|n)-[\w.-]+)\)", text)
    page = Page()
    page.feed(re.split('<section id="(?:statements|elsewhere|lists)">', html)[0])
    ours = [(number, target) for target, _, number in page.numbers]
    if numbers != ours:
        for one, other in zip(numbers, ours):
            if one != other:
                complain(f"{path}: {one} where the page has {other}")
                break
        else:
            complain(f"{path}: {len(numbers)} numbers, {len(ours)} in the page")


def main():
    html = check_page(sys.argv[1])
    check_markdown(sys.argv[2], html)
    sys.exit(complain.bad)


main()
