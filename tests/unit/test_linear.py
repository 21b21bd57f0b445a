"""Texts, quotes and summaries made to be slow: the time grows with the length alone, whatever is asked of them."""

import hashlib
import json
from collections.abc import Callable

import pytest

from hrctimeline.claims.enumerated import as_many, tells_of
from hrctimeline.claims.numbers.further import with_those_named
from hrctimeline.claims.numbers.reading import numbers
from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.relation import absorb
from hrctimeline.diff.words import pieces
from hrctimeline.edition.build import edition
from hrctimeline.evidence.unspoken import tellers_of
from hrctimeline.logfile import joined
from hrctimeline.logfile.edit import spliced
from hrctimeline.logfile.fields import LOG_FIELDS
from hrctimeline.logfile.folder import Memory
from hrctimeline.logfile.form import formed
from hrctimeline.logfile.load import load
from hrctimeline.logfile.places import Places
from hrctimeline.record import replace
from hrctimeline.tell import terminal
from hrctimeline.tell.diff import escape
from hrctimeline.tell.page.render import clean, page
from hrctimeline.tell.timeline import terminal as shown
from hrctimeline.verifier import verify
from hrctimeline.words.locate import Locator
from hrctimeline.words.lookalike import skeleton, telling
from hrctimeline.words.sought import Sought
from hrctimeline.words.text import Text
from timing import SIZE, assert_linear, assert_time_grows_with_length_alone, seconds

UNITS = [
    "row ",
    "x",
    " ",
    "-",
    "- ",
    "a-\nb ",
    "\n",
    "“",
    "…",
    "\u00ad",
    "é",
    "e\u0301",
    "\u200b \u200b",
    "[T]o ",
    "[…] ",
    "c\u0430t ",
    "(",
    "[a](b) ",
    "’",
]


def forms(text: str) -> object:
    page = Text(text)
    return page.folded, page.prose, page.bare


def found(text: str) -> object:
    return Locator(Text(text)).places(text[: len(text) // 2])


def missed(text: str) -> object:
    return Locator(Text(text)).places(f"{text[: len(text) // 2]} fjord")


def missed_after_many(text: str) -> object:
    return Locator(Text(text), asked=10**9).places(f"{text[:400]} fjord {text[:400]}")


def beside(text: str) -> object:
    """A prefix and a suffix that stand, or nearly, beside every place of a quote."""
    return Locator(Text(text)).places(text[:30], text[:60], text[-60:])


def beside_hyphens(text: str) -> object:
    """Long words beside a quote that have many hyphens, or nothing else."""
    half, locator = len(text) // 2, Locator(Text(text))
    return [
        locator.places(text[:30], prefix, text[half:])
        for prefix in ("-" * half, f"{'- ' * (half // 2)}a", text[:half])
    ]


def with_a_capital_at_a_lines_end(text: str) -> object:
    return Locator(Text(text)).places(f"[A]-\nb {text[: len(text) // 2]}")


def with_an_editors_capitals(text: str) -> object:
    return Locator(Text(text)).places(f"[B]egin […] {text[: len(text) // 2]} […] [r]ow")


def looked_through(text: str) -> object:
    return telling(text), skeleton(text), Sought([text[:100], f"{text[:50]} a fjord so"]).likely(Text(text))


ENTRIES = [
    forms,
    found,
    missed,
    missed_after_many,
    beside,
    beside_hyphens,
    with_a_capital_at_a_lines_end,
    with_an_editors_capitals,
    looked_through,
]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("read", ENTRIES, ids=lambda read: read.__name__)
def test_words_take_time_by_their_length(read: Callable[[str], object], unit: str) -> None:
    assert_time_grows_with_length_alone(read, unit)


@pytest.mark.parametrize("unit", ["A ", "A of ", " Ann", "A. ", "the a ", "A, ", "A.A", "a.b."])
def test_who_tells_is_read_in_time_by_the_length(unit: str) -> None:
    assert_time_grows_with_length_alone(lambda text: tellers_of(f"{text}. said"), unit)


def test_dates_are_absorbed_in_time_by_their_number() -> None:
    def work(count: int) -> float:
        stated = [Edtf("", day, day + 1 + day % 3, "interval") for day in range(count)]
        return seconds(lambda: absorb(stated))

    assert_linear(work, 2_000, "dates")


def log(quote: str, summary: str, text: str) -> Memory:
    """A timeline of one event."""
    data = text.encode()
    index = (
        f'[source.m]\nfile = "m.txt"\nsha256 = "{hashlib.sha256(data).hexdigest()}"\ntitle = "Minutes"\n'
        'author = "A clerk"\npublished = "2020-01-01"\npublished-note = "On the cover."\n'
    )
    event = (
        f'[timeline]\ntitle = "Sessions"\n[[event]]\nid = "a"\ndate = "2019-05-01"\ntitle = "The council met"\n'
        f'summary = {json.dumps(summary)}\n[[event.evidence]]\nsource = "m"\nquote = {json.dumps(quote)}\n'
    )
    return Memory(event.encode(), {"m.txt": data, "index.toml": index.encode()})


def told(words: str) -> object:
    """To a terminal, into Markdown and into a page."""
    laid = terminal.wrap(terminal.safe(words), 80)
    return laid, terminal.inert(words), escape.text(words), escape.code(words), clean(words)


def parted(words: str) -> object:
    """As files of a log."""
    return (
        joined.files(words),
        joined.emptied(words),
        joined.fault(joined.File("events/a.toml", words, 0, 0), {}, ()),
    )


def compared(words: str) -> object:
    """Two wordings, word by word."""
    return pieces(words, f"{words[: len(words) // 2]} fjord {words[len(words) // 2 :]}")


def toml(words: str) -> object:
    """Places in the TOML of a log, a value spliced, and its canonical form."""
    text = log(words, words, words).log_bytes.decode()
    return (
        Places(text).find(("event", 0, "summary")),
        spliced(text, ("event", 0, "title"), "X"),
        formed(text, LOG_FIELDS),
    )


def published(words: str) -> object:
    """The whole timeline on a terminal and as a page, with all that proves what."""
    report = verify(log(words, words, f"Begin: {words}."), select=("quote-not-found",))
    detail = shown.Detail(full=True, evidence=True, sources=True)
    return shown.render(report, [*report.events], detail, 80, terminal.plain), page(
        edition(report, report.events)
    )


WRITTEN = [
    "row ",
    "“a” ",
    "5 ships, ",
    "June 1, ",
    "Ann Lee said ",
    "<b>[a](b)",
    "::",
    "\n",
    "#> events/a.toml\n\n",
    "`",
    "\\",
]
WRITERS: dict[Callable[[str], object], int] = {
    told: 4_000,
    parted: 20_000,
    compared: 500,
    toml: 2_000,
    published: 400,
}


@pytest.mark.parametrize("unit", WRITTEN)
@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_what_is_written_takes_time_by_its_length(write: Callable[[str], object], unit: str) -> None:
    write(unit * 3)

    def work(size: int) -> float:
        words = unit * (size // len(unit))
        return seconds(lambda: write(words))

    assert_linear(work, WRITERS[write], f"{write.__name__} of {unit!r}")


HARDLY_TOML = [
    ("a", ".a", " = 1"),
    ("'a'", ' . "b.c"', " = 1"),
    ("[[a", ".a", "]]"),
    ("x = { b = 1, a", ".a", " = 1 }"),
    ("x = '", "One. Two. ", "'"),
    ("x = [", "[", ""),
    ("", "[[a]]\n[[a.b]]\n", ""),
]


@pytest.mark.parametrize(("begun", "unit", "ended"), HARDLY_TOML, ids=lambda part: repr(part))
def test_a_log_is_parsed_in_time_by_its_length(begun: str, unit: str, ended: str) -> None:
    """A key of many parts, too, which some parsers take by their square."""

    def work(size: int) -> float:
        text = f"{begun}{unit * (size // len(unit))}{ended}\n".encode()
        return seconds(lambda: load(Memory(text, {"index.toml": b""})))

    assert_linear(work, SIZE, repr(unit))


PLACES: dict[str, Callable[[str], Memory]] = {
    "a quote that is found": lambda words: log(words, "", f"Begin: {words}."),
    "a quote that is missed": lambda words: log(f"{words} fjord {words}", "", f"Begin: {words} {words}."),
    "a summary": lambda words: log("On 1 May 2019 it met", words, "On 1 May 2019 it met."),
    "a summary beside its quote": lambda words: log(words, words, f"Begin: {words}."),
}
REPEATED = [
    "June 1, ",
    "3 May 2004 ",
    "5 ships, ",
    "row ",
    "Ann Lee said ",
    "President ",
    "“a” ",
    "not ",
    "1.5 % ",
    "a-\nb ",
    "x",
]


@pytest.mark.parametrize("unit", REPEATED)
@pytest.mark.parametrize("place", PLACES)
def test_a_log_takes_time_by_its_length(place: str, unit: str) -> None:
    """All rules, a constant share included."""
    verify(PLACES[place](unit * 3))  # patterns are compiled as they are needed

    def work(size: int) -> float:
        folder = PLACES[place]((unit * (size // len(unit))).strip())
        return seconds(lambda: verify(folder))

    assert_linear(work, 400, f"{place} of {unit!r}")


@pytest.mark.parametrize("unit", ["Haley said 18 ", "Ann Lee, Bo Tarn and 18 men, "])
def test_the_numbers_of_a_title_are_explained_in_time_by_its_length(unit: str) -> None:
    """What the quotes list is read once for all of them, and what stands about each is near it."""
    quote = "Ann Lee and Bo Tarn met"
    rows = [(quote, numbers(quote))]

    def work(size: int) -> float:
        title = unit * (size // len(unit))
        found = numbers(title)

        def explained() -> None:
            for number in found:
                as_many(number, title, [quote])
                tells_of(number, title, [quote])
                with_those_named(number, title, rows)

        return seconds(explained)

    work(100)
    assert_linear(work, SIZE, repr(unit))


# beside words of quotes that plan, deny and have others' opposites
WORDED = [
    "council of the ",
    "the council met. ",
    "opened ",
    "opened and closed ",
    "the ship sank, ",
    "he said that ",
    "may not ",
]
_UNLIKE = (
    "On 1 May 2019 the council did not meet and the ship was to sink, he said; it may have closed the mill."
)


@pytest.mark.parametrize("unit", WORDED)
def test_a_title_takes_time_by_its_length(unit: str) -> None:
    """All rules, with a summary of the same words."""

    def written(size: int) -> Memory:
        words = (unit * (size // len(unit))).strip()
        folder = log(_UNLIKE, words, _UNLIKE)
        title = folder.log_bytes.replace(b'"The council met"', json.dumps(words).encode())
        return replace(folder, log_bytes=title)

    verify(written(60))

    def work(size: int) -> float:
        folder = written(size)
        return seconds(lambda: verify(folder))

    assert_linear(work, 2_000, f"a title of {unit!r}")


_SYLLABLES = ["ba", "ke", "lo", "mi", "nu", "ra", "so", "ti", "vu", "za"]
NAMING: dict[str, Callable[[str, str, str], str]] = {
    "a list": lambda one, other, third: f"{one} {other}, {third}",
    "who meets whom": lambda one, other, third: f"{one} met {other} {third}.",
    "who says what": lambda one, other, third: f"{one} {other} said {third}.",
}


def _name(number: int) -> str:
    """Another name for each number below 10,000."""
    return "".join(_SYLLABLES[int(digit)] for digit in f"{number:04}").capitalize()


@pytest.mark.parametrize("form", NAMING)
@pytest.mark.parametrize("place", PLACES)
def test_many_different_names_take_time_by_their_number(place: str, form: str) -> None:
    def written(count: int) -> Memory:
        every = (NAMING[form](*map(_name, range(n, n + 3))) for n in range(0, 3 * count, 3))
        return PLACES[place](" ".join(every))

    verify(written(3))

    def work(count: int) -> float:
        folder = written(count)
        return seconds(lambda: verify(folder))

    assert_linear(work, 60, f"{place}, {form}")


# what stands in a paragraph of a text, and the evidence that quotes it; of each a name and a number
QUOTED: dict[str, tuple[str, str]] = {
    "in the words of one before": (
        "“The ferry {} goes on,” he said.",
        'quote = "The ferry {} goes on"\nsaid-by = "Al Lee"',
    ),
    "each in somebody's words": (
        "Jo {} kept the ferry.\n\n“It goes on for {} days,” he said.",
        'quote = "It goes on for {1} days"\nsaid-by = "Jo {0}"',
    ),
    "dated without a year": ("On 3 May the ferry {} was sold.", 'quote = "On 3 May the ferry {} was sold."'),
    "dated by the words before": (
        "The ferry {} was sold in {}. Nobody wept.",
        'quote = "Nobody wept."\nprefix = "The ferry {0} was sold in {1}."\ndated-by = "sold in {1}"',
    ),
    "behind an anchor": (
        "In May 2004 it rained. On the 3rd the ferry {} was sold.",
        'quote = "On the 3rd the ferry {} was sold."\nanchor = "May 2004"',
    ),
    "with words left out": ("The ferry {} was old, and sold.", 'quote = "The ferry {} was […] sold."'),
    "missed": ("The ferry {} was sold at last.", 'quote = "The ferry {} was never sold at last."'),
    "whose numbers are others": ("The ferry {} had {} oars.", 'quote = "The ferry {} had {} oars."'),
}
_FILLING = "The minutes of the day were read and held to be right by all who were there.\n" * 40


@pytest.mark.parametrize("form", QUOTED)
def test_many_quotes_of_a_text_take_time_by_their_number(form: str) -> None:
    """For none of them all of the text is read, which has a paragraph for each."""
    words, evidence = QUOTED[form]

    def written(count: int) -> Memory:
        values = [(_name(number), 1500 + number) for number in range(count)]
        folder = log("", "", "".join(f"{_FILLING}\n{words.format(*each)}\n\n" for each in values))
        events = (
            f'[[event]]\nid = "{name}"\ndate = "2004-05-03"\ntitle = "The ferry {name} was sold"\n'
            f'summary = "It had 17 oars."\n[[event.evidence]]\nsource = "m"\n{evidence.format(name, number)}\n'
            for name, number in values
        )
        return replace(folder, log_bytes=f'[timeline]\ntitle = "Sessions"\n{"".join(events)}'.encode())

    verify(written(3))

    def work(count: int) -> float:
        folder = written(count)
        return seconds(lambda: verify(folder))

    assert_linear(work, 30, f"quotes {form}")
