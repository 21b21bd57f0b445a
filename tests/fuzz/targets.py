"""What is fuzzed: for any bytes a target does its room's work, and holds the answer against the room's laws.

A target splits its bytes at 0xFF, which no UTF-8 has, into the parts that it needs; what is missing is empty. It
raises nothing but AssertionError, where a law is broken, and whatever the code under test shouldn't raise. What is
slow in a target, a whole timeline judged, it does for one input of 32, whichever; the rest of it for all.
"""

import hashlib
import json
import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from zlib import crc32

from markupsafe import escape

from hrctimeline.claims.numbers.proof import proves
from hrctimeline.claims.prose import Prose
from hrctimeline.dates import edtf
from hrctimeline.dates.tagger import tag as tagged
from hrctimeline.diff.compare import compare
from hrctimeline.diff.cut import Pieces
from hrctimeline.diff.model import Revision
from hrctimeline.diff.side import Side
from hrctimeline.diff.words import pieces
from hrctimeline.edition.build import edition
from hrctimeline.logfile.folder import Memory
from hrctimeline.logfile.load import load as loaded
from hrctimeline.record import replace
from hrctimeline.rules import ALL_RULES
from hrctimeline.tell import terminal
from hrctimeline.tell.diff import json as diff_json
from hrctimeline.tell.diff import markdown as diff_markdown
from hrctimeline.tell.diff import terminal as diff_text
from hrctimeline.tell.diff.escape import text as escaped
from hrctimeline.tell.page.render import clean, page
from hrctimeline.tell.terminal import plain
from hrctimeline.tell.timeline import terminal as shown
from hrctimeline.verifier import verify
from hrctimeline.words.locate import locate as located
from hrctimeline.words.sentences import sentence_ends
from hrctimeline.words.text import Text, fold

_FULL = shown.Detail(full=True, evidence=True, sources=True)
WHOLE = 32
_SPAN = ("<span>$</span>", "$")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _parts(data: bytes, count: int) -> list[str]:
    """So many texts; what is no UTF-8 in them is replaced."""
    parts = data.split(b"\xff", count - 1)
    return [part.decode("utf-8", "replace") for part in parts] + [""] * (count - len(parts))


def read_date(data: bytes) -> None:
    """EDTF: what is read is an interval with words; anything else is a ValueError that says why."""
    text = data.decode("utf-8", "replace")
    try:
        date = edtf.parse(text)
    except ValueError as error:
        assert str(error)
        return
    assert date.start is None or date.end is None or date.start < date.end
    if not _whole(data):
        return
    assert edtf.parse(date.text) == date and edtf.in_words(date) and edtf.in_words(date, short=True)
    for other in _dates():
        assert date.overlaps(other) == other.overlaps(date)
        assert not (date.before(other) and date.overlaps(other))
        assert not date.within(other) or date.overlaps(other)


@cache
def _dates() -> tuple[edtf.Edtf, ...]:
    return tuple(map(edtf.parse, ("2018-06-19", "../1999")))


def _whole(data: bytes) -> bool:
    return crc32(data) % WHOLE == 0


def read_words(data: bytes) -> None:
    """A text has its forms, and the way back from each stays inside the text and never turns round."""
    text = Text(_parts(data, 1)[0], markdown=data[:1] == b"[")
    for form, back in ((text.folded, text.span), (text.prose, text.from_prose)):
        spans = [back(at, at + 1) for at in range(len(form))]
        assert all(0 <= start <= end <= len(text.source) for start, end in spans)
        assert all(one <= other for (one, _), (other, _) in pairwise(spans))
    ends = sentence_ends(text.prose)
    assert ends == sorted(set(ends)) and all(0 <= end <= len(text.prose) for end in ends)


def find_quote(data: bytes) -> None:
    """Places lie in the text, in order; a quote is found in itself, and no text has a quote of other words."""
    text, quote, prefix, suffix = _parts(data, 4)
    places = located(text, quote, prefix, suffix)
    assert all(0 <= start < end <= len(text) for start, end in places)
    if prefix or suffix:
        assert set(places) <= set(located(text, quote)) or "\ufffd" in prefix + suffix
    if not any(mark in text for mark in "[(….\ufdd1"):  # elisions, and what a quote can't have
        assert located(text, text) or not fold(text).strip()


def tag_dates(data: bytes) -> None:
    """Mentions stand in the text as they say, in order, with values that are EDTF."""
    text, published = _parts(data, 2)
    try:
        day = edtf.parse(published).text
    except ValueError:
        day = "2019-05-03"
    before = 0
    for mention in tagged(text, day):
        assert before <= mention.start < mention.end <= len(text)
        before = mention.start
        if mention.value:
            assert edtf.parse(mention.value).text == mention.value


def load_log(data: bytes) -> None:
    """Any log, index and sign-offs are read; what is wrong with them has a place in one of them.

    A byte before 0xFE stands there 5,000 times, twice at most: some faults take length.
    """
    data = re.sub(rb"(.)\xfe", lambda repeated: repeated[1] * 5000, data, count=2, flags=re.DOTALL)
    log, index, reviews = [*data.split(b"\xff\xff"), b"", b""][:3]
    read = loaded(Memory(log, {"index.toml": index}, reviews=reviews or None))
    for rule, problem in read.problems:
        assert rule in _known() and problem.message and read.document(problem.where.file)
    assert [event.index for event in read.timeline.events] == sorted({e.index for e in read.timeline.events})


@cache
def _known() -> frozenset[str]:
    return frozenset(rule.name for rule in ALL_RULES)


def _log(title: str, summary: str, quote: str, text: str, date: str = "2019-05-02", id: str = "a") -> Memory:
    """A timeline of one event."""
    data = text.encode("utf-8", "replace")
    index = (
        f'[source.m]\nfile = "m.txt"\nsha256 = "{hashlib.sha256(data).hexdigest()}"\ntitle = "Minutes"\n'
        'author = "A clerk"\npublished = "2019-05-03"\npublished-note = "On the cover."\n'
    )
    event = (
        f"[timeline]\ntitle = {_quoted(title)}\n[[event]]\nid = {_quoted(id)}\ndate = {_quoted(date)}\n"
        f"title = {_quoted(title)}\nsummary = {_quoted(summary)}\n"
        f'[[event.evidence]]\nsource = "m"\nquote = {_quoted(quote)}\n'
    )
    return Memory(event.encode(), {"m.txt": data, "index.toml": index.encode()})


def _quoted(text: str) -> str:
    return json.dumps(text).replace("\x7f", "\\u007f")


def judge_claims(data: bytes) -> None:
    """Any title and summary are held against any words; what is found stands in the log, and has a message."""
    title, summary, quote = _parts(data, 3)
    prose = Prose("title", Text(title).prose, edtf.parse("2019-05-02"))
    numbers, words = prose.numbers([]), prose.words
    for atom in (*prose.quotations, *prose.dates, *prose.weekdays, *numbers, *words, *prose.lone_marks):
        assert 0 <= atom.start < atom.end <= len(prose.text)
    assert all(proves(number, number) for number in numbers)
    if not _whole(data):
        return
    log = _log(title, summary, quote, f"Begin. {quote} End.")
    report = verify(log, select=_claims())
    lines = log.log_bytes.decode().split("\n")
    for finding in report.findings:
        assert finding.message and 1 <= finding.line <= len(lines)
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1


@cache
def _claims() -> tuple[str, ...]:
    return tuple(rule.name for rule in ALL_RULES if rule.family in ("claims", "wording"))


def render_timeline(data: bytes) -> None:
    """No control character, no workflow command and no markup of a text gets out, to a terminal or a page."""
    title, summary, quote = _parts(data, 3)
    assert not _CONTROL.search(terminal.safe(title)) and not re.search(
        r"^\s*::", terminal.inert(summary), re.M
    )
    assert not re.search("[\x00-\x08<>]", escape(str(clean(quote))))
    width = 20 + len(data)
    lines = list(terminal.wrap(terminal.safe(summary), width))
    assert all(terminal.cells(line) <= width for line in lines)
    if not _whole(data):
        return
    report = verify(
        _log(title, summary, quote, f"Begin. {quote} End."), select=("quote-not-found",), alone=False
    )
    if title[:1] < "a":  # one of the two, for speed
        told = shown.render(report, [*report.events], _FULL, 40 + len(data), plain)
        assert not _CONTROL.search(told), told
        return
    written = page(edition(report, report.events))
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", written)
    assert "<b>fuzz</b>" not in written


def compare_logs(data: bytes) -> None:
    """Two logs of any events: each differs from itself in nothing, and every difference is told in three ways."""
    one, other, text = _parts(data, 3)
    told = pieces(one, other)
    assert "".join("".join(p.text for p in told if p.kind != "new").split()) == "".join(one.split())
    assert "".join("".join(p.text for p in told if p.kind != "old").split()) == "".join(other.split())
    assert "\n" not in escaped(text) and not re.search(r"[<>]", escaped(text).replace(*_SPAN))
    base, head = (_events(each, text) for each in (one, other))
    cuts = Pieces()
    old, new = (Side.read(folder, cuts) for folder in (base, head))
    assert not any(old.differs(old, key) for key in old.keys)
    assert all(old.differs(new, key) == new.differs(old, key) for key in old.keys | new.keys)
    if not _whole(data):
        return
    names = (Revision("BASE"), Revision("the working tree"))
    assert not compare(base, base, names).events
    found = compare(base, head, names)
    if not one[:1] < "a":  # one of the three, for speed
        json.loads(diff_json.render(found))
    elif one[:1] < "A":
        assert diff_markdown.render(found)
    else:
        told = diff_text.render(found, 80, plain)
        assert not _CONTROL.search(told), told


def _events(described: str, text: str) -> Memory:
    """A log of an event a line: its id, date, title and quote with "|" between them."""
    log = _log("T", "", "Begin", f"Begin. {text}")
    events = ['[timeline]\ntitle = "T"\n']
    for line in described.split("\n")[:4]:
        id, date, title, quote = (line.split("|") + [""] * 4)[:4]
        events.append(
            f"[[event]]\nid = {_quoted(id)}\ndate = {_quoted(date)}\ntitle = {_quoted(title)}\n"
            f'[[event.evidence]]\nsource = "m"\nquote = {_quoted(quote)}\n'
        )
    return replace(log, log_bytes="".join(events).encode())


TARGETS: dict[str, Callable[[bytes], None]] = {
    "edtf": read_date,
    "words": read_words,
    "locate": find_quote,
    "tag": tag_dates,
    "load": load_log,
    "claims": judge_claims,
    "render": render_timeline,
    "diff": compare_logs,
}
