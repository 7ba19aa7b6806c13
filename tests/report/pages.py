#!/usr/bin/env python3
"""Reads reports as a browser without scripts would, and counts what their numbers lead to.

    pages.py REPORT.html REPORT.md
"""
import re
import sys
from html.parser import HTMLParser

VOID = {"meta", "br", "img", "link", "hr", "input"}


class Page(HTMLParser):
    """Elements are closed in order; what links, numbers and lists there are."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.wrong = [], []
        self.ids, self.links, self.numbers = {}, [], []
        self.lists, self.place, self.number, self.entry = {}, None, None, None
        self.texts, self.heading = {}, None

    def handle_starttag(self, tag, attributes):
        facts = dict(attributes)
        if len(facts) != len(attributes):
            self.wrong.append(f"<{tag}> has an attribute twice")
        for name in facts:
            if name.startswith("on") or name == "style":
                self.wrong.append(f"<{tag} {name}>")
        if tag in ("script", "iframe", "object", "embed", "form", "base", "img", "link"):
            self.wrong.append(f"<{tag}>")
        if "id" in facts:
            if facts["id"] in self.ids:
                self.wrong.append(f"the id {facts['id']} is there twice")
            self.ids[facts["id"]] = tag
        if tag == "aside":
            self.place = facts["id"]
            self.lists[self.place] = []
        href = facts.get("href", facts.get("xlink:href"))
        if href is not None:
            self.links.append(href)
        if tag == "a" and self.place and href != "#e-close":
            self.lists[self.place].append([href[1:], 1])
        elif tag == "a" and href.startswith("#") and not self.place:
            self.number = (href[1:], facts.get("class") == "n")
            self.numbers.append([*self.number, ""])
        if tag == "span" and facts.get("class") == "times" and self.place:
            self.entry = self.lists[self.place][-1]
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
            self.entry = None
        if tag == "aside":
            self.place = None

    def handle_data(self, data):
        if self.number:
            self.numbers[-1][2] += data
        if self.entry:
            self.entry[1] = int(data.lstrip("×"))


def complain(what):
    print(what)
    complain.bad = True


complain.bad = False


def statements_of(text):
    """By anchor how many statements an entry stands for."""
    return {anchor: int(times or 1) for anchor, times in re.findall(
        r'<article id="([^"]+)">(?:(?!</article>).)*?(?: · stands for (\d+) statements)?'
        r'(?: · target inferred by the coder)?(?: · confidence [\d.]+)?(?: · coded by [^<]*)?</p></article>',
        text, re.S)}


def check_page(path):
    text = open(path, encoding="utf-8").read()
    page = Page()
    page.feed(text)
    page.close()
    for wrong in page.wrong + [f"<{tag}> is not closed" for tag in page.open]:
        complain(f"{path}: {wrong}")
    for link in page.links:
        if link.startswith("#"):
            if link[1:] not in page.ids:
                complain(f"{path}: {link} leads nowhere")
        elif not re.match(r"https?://", link):
            complain(f"{path}: a link to {link}")
    if "default-src 'none'" not in text:
        complain(f"{path}: no policy")
    if re.search(r"url\(|@import|src=", re.sub(r"onerror|&lt;img src=x", "", text)):
        complain(f"{path}: something may be loaded")
    check_numbers(path, page, statements_of(text))
    return text


def check_numbers(path, page, statements):
    counted = 0
    for target, is_count, number in page.numbers:
        if not is_count:
            continue
        entries = page.lists.get(target, [[target, statements.get(target)]])
        behind = sum(statements.get(anchor, 0) for anchor, _ in entries)
        if behind != int(number):
            complain(f"{path}: {number} leads to {behind} statements at #{target}")
        if target in page.lists and sum(times for _, times in entries) != behind:
            complain(f"{path}: the list #{target} tells another number than its statements")
        counted += 1
    if not counted and statements:
        complain(f"{path}: no number leads to statements")


def check_markdown(path, html):
    text = open(path, encoding="utf-8").read()
    if re.search(r"<(?!br>|a id=\"[\w.-]+\"></a>|/a>)", text):
        complain(f"{path}: markup that is not ours")
    numbers = re.findall(r"(?<!\\)\[([^\]\\]+)\]\(#((?:e|s|n)-[\w.-]+)\)", text.split("\n## All statements")[0])
    page = Page()
    page.feed(html.split('<section id="statements">')[0])
    ours = [(number, target) for target, _, number in page.numbers if re.match(r"(e|s|n)-", target)]
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
