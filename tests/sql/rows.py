"""Rows for the databases: made up, but for those of a file."""
import itertools

# The columns of GDELT 2.0 by its names; what a table of them usually has as a number.
EVENT_COLUMNS = """GLOBALEVENTID SQLDATE MonthYear Year FractionDate
Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code
Actor1Type1Code Actor1Type2Code Actor1Type3Code
Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code
Actor2Type1Code Actor2Type2Code Actor2Type3Code
IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone
Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code Actor1Geo_ADM2Code Actor1Geo_Lat
Actor1Geo_Long Actor1Geo_FeatureID
Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code Actor2Geo_Lat
Actor2Geo_Long Actor2Geo_FeatureID
ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code ActionGeo_Lat
ActionGeo_Long ActionGeo_FeatureID
DATEADDED SOURCEURL""".split()
TYPED = {"GLOBALEVENTID": "id", "SQLDATE": "number"}

STATEMENT_COLUMNS = ["record", "speaker", "act", "target", "date", "count", "confidence", "claim", "addressee", "via",
                     "negated", "implicit", "speaker_country", "target_country", "document", "name", "side"]


def event_columns(kind):
    """Names and types: all of them text, or ids and dates as numbers."""
    return [(name, TYPED.get(name, "text") if kind == "typed" else "text") for name in EVENT_COLUMNS]


def event(number, date, first, first_country, second, second_country, code, root=None):
    row = [""] * len(EVENT_COLUMNS)
    for name, cell in (("GLOBALEVENTID", number), ("SQLDATE", date), ("Year", date.strip()[:4]),
                       ("Actor1Code", first), ("Actor1Name", "NAME OF " + first.strip()),
                       ("Actor1CountryCode", first_country), ("Actor2Code", second),
                       ("Actor2CountryCode", second_country), ("EventCode", code), ("EventBaseCode", code[:3]),
                       ("EventRootCode", code.strip()[:2] if root is None else root), ("QuadClass", "1"),
                       ("SOURCEURL", f"https://www.paper.example/{number.strip()}.html")):
        row[EVENT_COLUMNS.index(name)] = cell
    return row


def odd_events():
    """Everything that a row can be: each oddity with every other that may matter to it."""
    numbers = itertools.count(700000000)
    events = []

    def add(date="20160229", first="CHN", first_country="CHN", second="USAGOV", second_country="USA", code="112",
            root=None, number=None):
        events.append(event(number or str(next(numbers)), date, first, first_country, second, second_country, code,
                            root))

    add()
    for code in ("01", "010", "011", "0111", "016", "02", "0256", "03", "057", "10", "1011", "11", "110", "1121", "1125",
                 "119", "12", "130", "173", "20", "204", "21", "99", "0", "1", "112x", "x112", "---", "é12", " 112 ",
                 "112 ", "112\r"):
        add(code=code)
    add(code="")
    add(code="  ")
    for code, root in (("10", "1"), ("112", "1"), ("1121", "1"), ("16", "1"), ("01", "1"), ("9", "9"), ("57", "5")):
        add(code=code, root=root)
    for date in ("20150630", "20160101", "20160131", "20160228", "20160229", "20150229", "20000229", "19000229",
                 "20160431", "20161301", "20160100", "00000101", "2016010", "201601011", "", " 20160301 ", "20160301\r",
                 "2016", "2016-02", "2016-12", "2016-02-29", "2016-02-30", "2016-11-30", "2016-11-31", "2016-02-29T10",
                 "2016-02-29 é", "2015", "2015-06", "2015-06-30", "2015-02", "nonsense", "２０１６０１０１", "201601 1"):
        for first in ("CHN", "GOV"):
            add(date=date, first=first)
    for first, second in (("", "USA"), ("", ""), ("  ", "USA"), ("CHN", ""), ("CHN", "  "), ("\r", "USA"), ("CHN", "\r"),
                          (" CHN", "USA "), ("CHN  ", "  USA"), ("CHN\r", "USA \r"), ("\rCHN", "USA"), ("chn", "Usa"),
                          ("Köln", "東京"), ("O'NEIL", 'SAY"SO'), ("BACK\\SLASH", "A\\;B"), ("A;B", "C;D;"),
                          ("=SUM(1)", "+1"), ("@cmd", "-5"), ("'=quoted", "''"), ("A,B", "C,\"D\""), ("{x}", "$1"),
                          ("%s", "--"), ("\\N", "NULL"), ("A", "A"), ("Z", "a"), ("é", "e"), ("a b", "a  b"),
                          ("\\", "\\\\"), ("'", '"'), ("0", "00"), ("1e3", "0x10"), ("true", "false")):
        for code in ("112", "016"):
            add(first=first, second=second, code=code)
    for first_country, second_country in (("", ""), ("USA", "USA"), ("CHN", ""), ("", "CHN"), (" TWN ", "\r"), ("中", "'")):
        add(first_country=first_country, second_country=second_country)
        add(first_country=first_country, second_country=second_country, second="", code="043")
    # copies of an event: the same row, and rows of which the first in order is the one with the earlier date
    for number in ("800000001", "800000002"):
        for _ in range(3):
            add(number=number, code="043")
    for date in ("20160101", "20160102", "20160103"):
        add(number="800000003", date=date, code="043")
    add(number=" 800000004 ", code="051")
    add(number="800000004", code="051")
    add(number="0800000004", code="051")
    add(number="0800000004", code="051")
    for _ in range(3):
        add(number=" ", first="NOID", code="051")
        add(number=" ", first="NOID", code="111")
    return events


def plain_events():
    """Rows as a day of GDELT has them, two of which lack an actor, by simple arithmetic."""
    actors = [("CHN", "CHN"), ("USAGOV", "USA"), ("RUS", "RUS"), ("GOV", ""), ("", ""), ("COP", "DEU"), ("UKRMIL", "UKR")]
    codes = ["010", "016", "036", "043", "051", "1121", "112", "141", "173", "190"]
    for i in range(3000):
        first, second = actors[i * 5 % 7], actors[i * 3 // 7 % 7]
        yield event(str(900000000 + i), str(20150101 + i % 3 * 10000 + i % 12 * 100 + i % 28), *first, *second,
                    codes[i * 7 % 10])


def statements():
    """Statements in the native CSV, with what it may hold."""
    def row(speaker="Ann Marsh", act="accuse", target="Northland", date="2015-06-24", count="", confidence="", claim="c1",
            addressee="", via="", negated="", implicit="", speaker_country="", target_country="", document="d1",
            record="statement"):
        return [record, speaker, act, target, date, count, confidence, claim, addressee, via, negated, implicit,
                speaker_country, target_country, document, "", ""]

    def declared(record, name, side=""):
        return [record] + [""] * (len(STATEMENT_COLUMNS) - 3) + [name, side]

    table = [declared("act", "own act", "0.5"), declared("actor", "Ann Marsh"), row(), row(record=""), row(count="5"), row(confidence="0.1"), row(confidence="0.2", count="3"),
             row(confidence="0.3"), row(confidence="0"), row(confidence="1"), row(confidence="0.85", count="4294967"),
             row(confidence="0.123456789012345678", count="1000000")]
    for date in ("2015", "2015-06", "2015-06-24", "2015-06-30", "2015-06-01", "2015-12", "2015-02", "2016-02",
                 "2016-02-29", "2015-02-28", "2015-01-01", "2015-12-31", ""):
        table += [row(date=date), row(date=date, speaker="Bo", act="deny")]
    for name in ("Köln\\; a city", "back\\\\slash", "O'Neil \"the\" 3rd", "'=SUM(1)", "''+x", " padded ", "line\nbreak",
                 "tab\there", "a,b", "東京", "'quoted'", "-5", "'-x"):
        item = name.strip()  # lists are taken as they stand
        table += [row(target=name), row(target=f"Northland;{item}"), row(addressee=name), row(via=f"wire;{item}")]
        table.append(row(speaker=name.replace("\\\\", "\\").replace("\\;", ";")))
    for flag in ("true", "false", "1", "yes", "no", "TRUE", "0"):
        table += [row(negated=flag), row(implicit=flag), row(negated=flag, implicit="true")]
    for act in ("deny", "report", "own act", "blame", "charge", " assert "):
        table.append(row(act=act))
    table += [row(claim=""), row(claim="c2", document="d2"), row(target=""), row(speaker_country="Northland"),
              row(target_country="Southland", document="")]
    return table


def read_events(path):
    with open(path, encoding="utf-8", errors="replace", newline="\n") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")
