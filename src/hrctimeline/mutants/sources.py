"""Sources of quotes swapped, speakers changed, publications moved, other entries of the index changed."""

import re
from collections.abc import Iterator
from functools import partial
from random import Random

from hrctimeline.findings import INDEX, LOG, Where
from hrctimeline.logfile.model import Evidence, Source
from hrctimeline.mutants import atoms, dates
from hrctimeline.mutants.attribution import claimed
from hrctimeline.mutants.fault import Expect, Fault
from hrctimeline.mutants.original import Original
from hrctimeline.mutants.reading import some, stands

_SITES = 3


def faults(original: Original, random: Random) -> Iterator[Fault]:
    """The faults in what the log and the index say of texts."""
    for event in original.report.timeline.events:
        told = claimed(event)
        for evidence in event.evidence:
            yield from _swapped(original, evidence)
            yield from _speakers(original, evidence, random, told=evidence in told)
    for source in original.report.timeline.sources.values():
        yield from _publications(original, source)
        yield from _datelines(original, source, random)
        yield from _entries(original, source)


def _swapped(original: Original, evidence: Evidence) -> Iterator[Fault]:
    """Every other source in its place, but for one that has the quote as well, a copy; a typing error."""
    path = evidence.path("source")
    for source in original.report.timeline.sources.values():
        text = original.report.dossier.texts[source.id].source
        if source.id != evidence.source and not stands(
            evidence.quote, text, markdown=source.markup == "markdown"
        ):
            yield original.valued("source swapped", LOG, path, evidence.source, source.id)
    yield original.valued("source unknown", LOG, path, evidence.source, evidence.source + "s")


def _speakers(original: Original, evidence: Evidence, random: Random, *, told: bool) -> Iterator[Fault]:
    """Speakers whom the paragraph doesn't name; and another that it does name.

    The latter is for a reader to tell, unless it is `told`: title or summary give the words to the right one.
    """
    if not evidence.said_by:
        return
    dossier = original.report.dossier
    place, text = dossier.located[evidence.path()], dossier.texts[evidence.source]
    around = text.source[slice(*text.paragraph(place.start, place.end))]
    path = evidence.path("said-by")
    here = _spelled(original, around)
    others = [n for n in atoms.names(text.source) if n not in here and not _named(n, around)]
    for name in some(random, others, _SITES):
        yield original.valued("speaker not of the paragraph", LOG, path, evidence.said_by, name)
    kind = "speaker another than title or summary names" if told else "speaker another of the paragraph"
    for name in some(random, [n for n in atoms.names(around) if not _named(n, evidence.said_by)], 1):
        yield original.valued(kind, LOG, path, evidence.said_by, name, _expected(told))


def _spelled(original: Original, text: str) -> set[str]:
    """All spellings of the names that a text has in any."""
    every = ((name, *others) for name, others in original.report.timeline.names.items())
    return {name for group in every if any(stands(each, text) for each in group) for name in group}


def _named(name: str, text: str) -> bool:
    return any(stands(part, text) for part in (name, *name.split()))


def _publications(original: Original, source: Source) -> Iterator[Fault]:
    """Publications moved; by a day only where a dateline states them, for else a day may change nothing.

    Nothing guards one that no dateline states in a language that is read and no quote's date counts from.
    """
    if source.published is None:
        return
    path, old = source.path("published"), source.published.text
    stated = ("day", "month") if source.dateline else ()
    guarded = (source.english and bool(source.dateline)) or _counted_from(original, source)
    for by in (*stated, "week", "year"):
        for new in dates.moved(old, by):
            yield original.valued("publication moved", INDEX, path, old, new, _expected(guarded))


def _counted_from(original: Original, source: Source) -> bool:
    """Whether a date in a supporting quote is counted from the day of publication."""
    dossier = original.report.dossier
    return any(
        statement.anchor and not evidence.anchor
        for evidence in dossier.evidence()
        if evidence.source == source.id and evidence.stance == "supports"
        for statement in dossier.stated.get(evidence.path(), ())
    )


def _datelines(original: Original, source: Source, random: Random) -> Iterator[Fault]:
    """A digit of a dateline changed."""
    digits = [match.start() for match in re.finditer(r"\d", source.dateline)]
    for index in some(random, digits, _SITES):
        new = random.choice("0123456789".replace(source.dateline[index], ""))
        path, span = source.path("dateline"), (index, index + 1)
        yield original.worded("dateline changed", INDEX, path, span, source.dateline[index], new)


def _entries(original: Original, source: Source) -> Iterator[Fault]:
    """Files that aren't there or another's, checksums, and what no rule looks at."""
    path = source.path("file")
    others = [s.file for s in original.report.timeline.sources.values() if s.file != source.file]
    for file in (f"{source.file}.bak", *others[:1]):
        yield original.valued("file another", INDEX, path, source.file, file)
    digest = source.sha256[:-1] + ("0" if source.sha256[-1:] != "0" else "1")
    yield original.valued("checksum changed", INDEX, source.path("sha256"), source.sha256, digest)
    said = (("title", source.title), ("publisher", source.publisher), ("author", source.author))
    for key, old in (*said, ("language", source.language)):
        if old and original.index.get(source.path(key)):
            new = "tlh" if key == "language" else f"Another {key}"
            yield original.valued(f"{key} of a text", INDEX, source.path(key), old, new, Expect.UNGUARDED)
    if original.index.alone(source.path("file")) and not original.index.get(source.path("language")):
        plant = partial(original.with_line, INDEX, source.path("file"), 'language = "tlh"')
        where = Where(INDEX, source.path("file"))
        yield Fault("language of a text", where, source.language, "tlh", plant, Expect.UNGUARDED)


def _expected(guarded: bool) -> Expect:
    return Expect.CAUGHT if guarded else Expect.UNGUARDED
