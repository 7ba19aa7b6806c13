"""Parts add up: hearsay count of the parts of any split gives the bytes of hearsay count of the whole, and what is
read from them is what is read from the part of the whole. Rows are drawn at random from a fixed seed: GDELT rows with
ids that come twice, JSON Lines with lists, letters of all kinds, confidences, counts and missing dates. The sums of a
corpus are added up here a second time, with fractions, and compared. Usage:

    parts_add_up.py HEARSAY [SPLITS]
"""
import collections
import csv
import difflib
import fractions
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

PERIODS = {'day': 10, 'month': 7, 'year': 4, 'ever': 0}
ACTORS = ['a', 'b', 'Ann Marsh', 'a;b', 'back\\slash', 'é', 'e\u0301', '=1+1', "'+x", '-7', '"quoted"', 'two\nlines',
          'comma, comma', '中国', 'x\u202ey', ' blanks ', 'NATO', 'tab\there', '\u00a0', '#', 'ZZ']
CODES = ['USA', 'USAGOV', 'CHN', 'CHNMIL', 'GOV', 'COP', 'DEUBUS', 'IGOUNO', 'XYZ', 'CHNUSA']
EVENTS = ['112', '111', '051', '120', '190', '010', '036', '145', '173', '999']
ACTS = ['accuse', 'deny', 'assert', 'blame', 'reject', 'Support']
COLUMNS = ['speaker', 'act', 'target', 'period', 'count', 'first', 'last', 'weight', 'claim', 'addressee', 'via',
           'negated', 'implicit', 'speaker_country', 'target_country', 'names']


def run(hearsay, *words, text=None):
    done = subprocess.run([hearsay, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          input=text, timeout=300)
    assert done.returncode == 0, (words, done.stderr.decode())
    return done.stdout


def date(draw):
    year, month, day = draw.choice([2014, 2015]), draw.randint(1, 3), draw.randint(1, 4)
    return draw.choice(['', f'{year}', f'{year}-{month:02}'] + [f'{year}-{month:02}-{day:02}'] * 5)


def statement(draw):
    row = {'speaker': draw.choice(ACTORS), 'act': draw.choice(ACTS)}
    for field, most in (('target', 3), ('addressee', 2), ('via', 2)):
        names = [draw.choice(ACTORS) for _ in range(draw.randint(0, most))]
        if names:
            row[field] = names if len(names) > 1 or draw.random() < 0.5 else names[0]
    if draw.random() < 0.4:
        row['claim'] = draw.choice(['it is so', 'it is, "so"', '@it'])
    if draw.random() < 0.5:
        row['confidence'] = draw.choice(['0.1', '0.2', '0.7', '1e-3', '0', '1', '0.3333333333333333', '1.0', '0.05E1',
                                         '0.1234567890123456789'])
    if draw.random() < 0.2:
        row['count'] = draw.choice([1, 2, 5, 1000000])
    for field in 'negated', 'implicit':
        if draw.random() < 0.1:
            row[field] = draw.random() < 0.7
    when = date(draw)
    if when:
        row['date'] = when
    if draw.random() < 0.2:
        row['quote'] = 'words'
    return row


def line_of(row):
    """Confidences as they are written: json.dumps would round them."""
    number = row.get('confidence')
    text = json.dumps({key: value for key, value in row.items() if key != 'confidence'}, ensure_ascii=False)
    return text if number is None else f'{text[:-1]}, "confidence": {number}}}'


def event(draw, number):
    """A row of GDELT 2 with 61 columns; the country is mostly the actor's own."""
    cells = [''] * 61
    when = date(draw).replace('-', '')
    cells[0], cells[1] = str(number), when if len(when) == 8 else draw.choice(['20150101', '20159999'])
    cells[2], cells[3] = cells[1][:6], cells[1][:4]
    for at in 5, 15:
        code = draw.choice(CODES[:3] if draw.random() < 0.7 else CODES + [''])
        cells[at] = code
        if code[:3] in ('USA', 'CHN', 'DEU'):
            cells[at + 2] = code[:3] if draw.random() < 0.9 else draw.choice(['', 'CHN', 'USA'])
    cells[26] = draw.choice(EVENTS[:2] if draw.random() < 0.7 else EVENTS)
    cells[27], cells[28] = cells[26], cells[26][:2]
    cells[30], cells[59], cells[60] = '-2.0', '20150624000000', f'http://site{number % 7}.example/{number}'
    return '\t'.join(cells)


def key_of(row, length):
    """The cells of a sum, as docs/scale.md tells them."""
    def items(field):
        names = row.get(field, [])
        names = [name.strip(' \t\r\n') for name in ([names] if isinstance(names, str) else names)]
        return ';'.join(name.replace('\\', '\\\\').replace(';', '\\;') for name in names)

    return (row['speaker'].strip(' \t\r\n'), row['act'], items('target'), row.get('date', '')[:length],
            row.get('claim', ''), items('addressee'), items('via'), *('true' if row.get(field) else ''
                                                                     for field in ('negated', 'implicit')))


def rounded(number):
    """To 18 decimals, half up."""
    return fractions.Fraction(int(fractions.Fraction(number) * 10**18 + fractions.Fraction(1, 2)), 10**18)


def day(text, last):
    return text + {4: '-12-31', 7: '-99', 10: ''}[len(text)] if last else text + {4: '-01-01', 7: '-01', 10: ''}[len(text)]


def check_sums(rows, part, length):
    """The numbers of a part against sums made here."""
    sums = collections.defaultdict(lambda: [0, fractions.Fraction(0), []])
    for row in rows:
        found, count = sums[key_of(row, length)], int(row.get('count', 1))
        found[0] += count
        found[1] += count * rounded(row.get('confidence', '1'))
        if row.get('date'):
            found[2].append(row['date'])
    seen = []
    for cells in csv.DictReader(part.decode().splitlines(keepends=True)):
        for name, text in cells.items():  # the apostrophe before what a spreadsheet would run
            if text.startswith("'") and text.lstrip("'")[:1] in ('=', '+', '-', '@'):
                cells[name] = text[1:]
        key = tuple(cells.get(name, '') for name in COLUMNS[:4] + COLUMNS[8:13])
        count, weight, dates = sums.pop(key)
        assert int(cells['count']) == count, (key, cells)
        assert fractions.Fraction(cells['weight']) == weight, (key, cells['weight'], float(weight))
        assert day(cells['first'], False) == min(day(d, False) for d in dates) if dates else not cells['first'], cells
        assert day(cells['last'], True) == max(day(d, True) for d in dates) if dates else not cells['last'], cells
        seen.append('\0'.join(cells.get(name, '') for name in COLUMNS[:4] + COLUMNS[8:]).encode())
    assert not sums, list(sums)[:3]
    assert seen == sorted(seen)


def deal(draw, rows):
    """The rows in a random order, cut into up to six shares, some of them perhaps empty."""
    rows = rows[:]
    draw.shuffle(rows)
    shares = [[] for _ in range(draw.randint(1, 6))]
    for row in rows:
        draw.choice(shares).append(row)
    return shares


def parts_of(hearsay, draw, lines, ending, place, finer):
    """A part for each share; some are made of the parts of their own shares."""
    paths = []
    for number, share in enumerate(share for share in deal(draw, lines) if share):
        source, path = place / f'{number}{ending}', place / f'{number}-part.csv'
        source.write_text('\n'.join(share) + '\n', encoding='utf-8')
        run(hearsay, 'count', '--quiet', '--add-up', finer, source, '-o', path)
        if draw.random() < 0.3 and paths:
            other = paths.pop()
            joined = place / f'{number}-joined.csv'
            run(hearsay, 'count', '--quiet', '--add-up', finer, path, other, '-o', joined)
            path = joined
        paths.append(path)
    draw.shuffle(paths)
    return paths


def check_split(hearsay, draw, lines, ending, place):
    """Returns the part of the whole and the period."""
    period = draw.choice(list(PERIODS))
    whole = place / f'whole{ending}'
    whole.write_text('\n'.join(lines) + '\n', encoding='utf-8')
    part = place / 'part.csv'
    run(hearsay, 'count', '--quiet', '--add-up', period, whole, '-o', part)
    finer = draw.choice([period] * 3 + [name for name in PERIODS if PERIODS[name] > PERIODS[period]])
    paths = parts_of(hearsay, draw, lines, ending, place, finer)
    assert run(hearsay, 'count', '--quiet', '--add-up', period, *paths) == part.read_bytes(), (period, paths)
    command = draw.choice([['actors'], ['ties'], ['network', '--network', 'accusations'], ['claims'],
                           ['ties', '--network', 'tone', '--weight', 'confidence'],
                           ['network', '--network', 'mentions', '--level', 'country'], ['why', '--act', 'accuse'],
                           ['actors', '--level', 'country', '--exclude-kind', 'class']])
    if finer != period:  # these parts know more
        return period, part.read_bytes(), whole, part
    seen = [run(hearsay, *command, '--quiet', '--to', 'csv', *inputs) for inputs in (paths, [part])]
    if command[0] == 'why':  # it tells the file, and that is another one
        seen = [re.sub(rb',(parts|/[^,]*\.csv):[0-9]+', b',', text) for text in seen]
    assert seen[0] == seen[1], (command, paths, *difflib.unified_diff(*(text.decode().split('\n') for text in seen), n=0))
    return period, part.read_bytes(), whole, part


def check_answers(hearsay, whole, part):
    """What needs no documents is the same from rows and from their part."""
    for command in (['actors', '--measures', 'statements,accuses,accused,in_strength,pagerank'],
                    ['network', '--network', 'accusations'], ['network', '--network', 'denials']):
        rows, sums = (run(hearsay, *command, '--quiet', '--to', 'csv', path) for path in (whole, part))
        assert sorted(rows.splitlines()) == sorted(sums.splitlines()), (command, rows, sums)


def main():
    # with sanitizers each of the thousands of starts takes ten times as long
    hearsay, usual = sys.argv[1], 50 if os.environ.get('HEARSAY_SANITIZED') else 150
    splits = int(sys.argv[2]) if len(sys.argv) > 2 else usual
    for number in range(splits):
        draw = random.Random(number)
        with tempfile.TemporaryDirectory() as folder:
            place = pathlib.Path(folder)
            size = draw.choice([1, 2, 10, 60])
            if number % 3 == 0:
                # ids that come twice stay in one share: what two shares hold of an event counts twice
                lines = [event(draw, at + 1) for at in range(size)]
                whole, part = check_split(hearsay, draw, lines, '.export.CSV', place)[2:]
                check_answers(hearsay, whole, part)
                doubled = place / 'doubled.export.CSV'
                doubled.write_text('\n'.join(lines + lines[:3]) + '\n')
                days = run(hearsay, 'count', '--quiet', whole)
                assert run(hearsay, 'count', '--quiet', doubled) == days
            else:
                rows = [statement(draw) for _ in range(size)]
                period, part, *_ = check_split(hearsay, draw, [line_of(row) for row in rows], '.jsonl', place)
                check_sums(rows, part, PERIODS[period])
    print(f'{splits} splits')


main()
