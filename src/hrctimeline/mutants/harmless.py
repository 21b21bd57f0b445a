"""Variants that change nothing for a reader, and that `verify` must pass: typography, spellings of TOML."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from random import Random

import tomli

from hrctimeline.findings import INDEX, LOG, KeyPath, Where
from hrctimeline.logfile.folder import Memory
from hrctimeline.mutants.fault import Expect, Fault
from hrctimeline.mutants.original import Original, basic
from hrctimeline.mutants.reading import some

_SITES = 6  # values a kind
_CURLY = re.compile(r'(?<![\w.,;!?])"|(?<!\w)\'')


def faults(original: Original, random: Random) -> Iterator[Fault]:
    """The harmless variants of strings, of the log's TOML, and of whole files."""
    for kind, redrawn in _TYPOGRAPHY.items():
        yield from _strings(original, random, kind, redrawn)
    yield from _spellings(original, random)
    yield from _lines(original, random)
    yield from _files(original)


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def _curled(text: str) -> str:
    """Straight marks as curly ones: opening where no word stands before, closing elsewhere."""
    text = _CURLY.sub(lambda match: "“" if match[0] == '"' else "‘", text)
    return text.replace('"', "”").replace("'", "’")


def _broken(text: str) -> str:
    """A line break for every fifth space."""
    words = text.split(" ")
    return "".join(w + ("\n" if i % 5 == 4 else " ") for i, w in enumerate(words[:-1])) + words[-1]


_TYPOGRAPHY: dict[str, Callable[[str], str]] = {
    "straight quotation marks": _straight,
    "curly quotation marks": _curled,
    "line breaks for spaces": _broken,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "two spaces for one": lambda text: text.replace(" ", "  "),
    "white space around": lambda text: f"  {text}\n",
    "decomposed letters (NFD)": lambda text: unicodedata.normalize("NFD", text),
    "soft hyphens": lambda text: re.sub(r"([a-z]{3})([a-z]{4})", "\\1\u00ad\\2", text),
    "en dashes for dashes": lambda text: text.replace("—", "–").replace(" -- ", " – "),
    "ellipsis in dots": lambda text: (
        text.replace("[…]", "[...]") if "[…]" in text else text.replace("...", "…")
    ),
}
_ONE_LINE = ("line breaks for spaces", "white space around")  # not for titles, which have one line


def _strings(original: Original, random: Random, kind: str, redrawn: Callable[[str], str]) -> Iterator[Fault]:
    """Quotes, titles and summaries drawn in another typography."""
    paths = [evidence.path("quote") for evidence in original.report.dossier.evidence()]
    paths += [event.path("summary") for event in original.report.timeline.events if event.summary]
    if kind not in _ONE_LINE:
        paths += [event.path("title") for event in original.report.timeline.events]
    found = [path for path in paths if redrawn(str(original.log.get(path))) != original.log.get(path)]
    for path in some(random, found, _SITES):
        yield _quiet(kind, original, path, basic(redrawn(str(original.log.get(path)))))


def _spellings(original: Original, random: Random) -> Iterator[Fault]:
    """One value of the log, spelled otherwise in TOML."""
    for kind, spelled in (
        ("TOML: one-line string", basic),
        ("TOML: literal string", lambda text: f"'{text}'"),
        ("TOML: long literal string", lambda text: f"'''\n{text}'''"),
        ("TOML: long string, folded", _folded),
        ("TOML: escapes", _escapes),
    ):
        paths = [
            path for path in _texts(original) if _is(spelled(str(original.log.get(path))), original, path)
        ]
        for path in some(random, paths, _SITES):
            yield _quiet(kind, original, path, spelled(str(original.log.get(path))))
    for event in original.report.timeline.events:
        date = event.date.text if event.date else ""
        if re.fullmatch(r"\d{4}|\d{4}-\d\d-\d\d", date):
            written = date if len(date) > 4 else str(int(date))
            new = basic(date) if original.log.get(event.path("date")) != date else written
            yield _quiet("TOML: date or number for a string", original, event.path("date"), new)


def _folded(text: str) -> str:
    inner = basic(text)[1:-1].replace(" ", " \\\n    ", 3)
    return f'"""\n{inner}"""'


def _escapes(text: str) -> str:
    return '"' + "".join(f"\\U{ord(char):08x}" for char in text) + '"'


def _texts(original: Original) -> list[KeyPath]:
    paths: list[KeyPath] = []
    for event in original.report.timeline.events:
        paths += [event.path(key) for key in ("id", "title", "summary") if original.log.get(event.path(key))]
        paths += [e.path(key) for e in event.evidence for key in ("source", "quote")]
    return paths


def _is(written: str, original: Original, path: KeyPath) -> bool:
    """Whether a spelling is another one of the same value."""
    try:
        value = tomli.loads(f"value = {written}")["value"]
    except tomli.TOMLDecodeError:
        return False
    start, end = original.log.span(path)
    return bool(value == original.log.get(path)) and written != original.log.text[start:end]


def _lines(original: Original, random: Random) -> Iterator[Fault]:
    """Comments, blank lines, and keys of a table in another order."""
    page = original.log
    paths = [path for path in _texts(original) if page.alone(path)]
    for path in some(random, paths, _SITES):
        yield _whole("comment", path, partial(original.with_line, LOG, path, '# date = "1999" [[event]]'))
    for path in some(random, paths, _SITES):
        yield _whole("blank line", path, partial(original.with_line, LOG, path, " \t"))
    both = [(a, b) for a, b in pairwise(paths) if page.line(a)[1] == page.line(b)[0]]
    for first, second in some(random, both, _SITES):
        start, middle, end = page.line(first)[0], page.line(first)[1], page.line(second)[1]
        if page.text[end - 1 : end] == "\n":
            text = page.spliced(start, end, page.text[middle:end] + page.text[start:middle])
            yield _whole("keys in another order", first, partial(original.with_page, LOG, text))


def _files(original: Original) -> Iterator[Fault]:
    """Whole files: line ends; of texts also no-break spaces and marks, with a new checksum."""
    for file in (LOG, INDEX):
        text = original.page(file).text
        ends = text.replace("\n", "\r\n") if "\r" not in text else text.replace("\r\n", "\n")
        for kind, new in (("other line ends", ends), ("no line end at the end", text.rstrip())):
            yield _whole(kind, (), partial(original.with_page, file, new), file)
    for source in original.report.timeline.sources.values():
        text = original.report.dossier.texts[source.id].source
        redrawn = {
            "other line ends": text.replace("\n", "\r\n") if "\r" not in text else text.replace("\r\n", "\n"),
            "no-break spaces": re.sub(r"(?<=\w) (?=\w)", "\u00a0", text),
            "straight quotation marks": _straight(text),
            "decomposed letters (NFD)": unicodedata.normalize("NFD", text),
        }
        for kind, new in redrawn.items():
            if new != text:
                plant = partial(original.with_text, source.id, new, checksum=True)
                yield _whole(kind, (), plant, source.id)


def _quiet(kind: str, original: Original, path: KeyPath, written: str) -> Fault:
    start, end = original.log.span(path)
    old = original.log.text[start:end]
    plant = partial(original.with_value, LOG, path, written)
    return Fault(kind, Where(LOG, path), old, written, plant, Expect.QUIET)


def _whole(kind: str, path: KeyPath, plant: partial[Memory], file: str = LOG) -> Fault:
    return Fault(kind, Where(file, path), "", "", plant, Expect.QUIET)
