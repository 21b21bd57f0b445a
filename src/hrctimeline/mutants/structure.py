"""The build of the log: relations, ids, keys, evidence taken away, stances, order, waivers."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from random import Random

from hrctimeline.findings import LOG, KeyPath, Where
from hrctimeline.logfile.folder import Memory
from hrctimeline.logfile.model import Event
from hrctimeline.mutants.atoms import atoms
from hrctimeline.mutants.fault import Expect, Fault
from hrctimeline.mutants.original import Original, Page, basic
from hrctimeline.mutants.reading import stands

_RULES = ("date-too-precise", "quote-too-short", "quote-is-title")


def faults(original: Original, random: Random) -> Iterator[Fault]:
    """The faults in the build of the log."""
    events = original.report.timeline.events
    for event in events:
        build = _Build(original, event)
        yield from build.relations()
        yield from build.identity()
        yield from build.keys()
        yield from build.evidence()
        yield from build.stances()
        yield from build.waivers()
    yield from _order(original, events)


class _Build:
    """One event."""

    def __init__(self, original: Original, event: Event) -> None:
        self.original, self.event = original, event
        self.all = original.report.timeline.events

    def relations(self) -> Iterator[Fault]:
        """Relations turned round (where the two differ in their days), to itself, to nothing, to others."""
        path = self.event.path("responds-to")
        unchecked = self.original.noted("relation-unchecked", self.event.id)
        checked = Expect.UNGUARDED if unchecked else Expect.CAUGHT
        for index, id in enumerate(self.event.responds_to):
            target = self.original.report.dossier.by_id[id]
            for kind, new in (("relation dangling", f"{id}-x"), ("relation to itself", self.event.id)):
                yield self.original.valued(kind, LOG, (*path, index), id, new)
            if target.date and self.event.date and target.date.before(self.event.date):
                plant = partial(_turned, self.original, self.event, index, target)
                turned = f"{id} responds to {self.event.id}"
                yield Fault("relation turned round", Where(LOG, (*path, index)), id, turned, plant)
            for other in self.all:
                if other.id not in (id, self.event.id) and other.id not in self.event.responds_to:
                    kind, at = "relation to another event", (*path, index)
                    yield self.original.valued(kind, LOG, at, id, other.id, checked)

    def identity(self) -> Iterator[Fault]:
        """The id of another event, and one that is none."""
        path = self.event.path("id")
        for other in [each for each in self.all if each is not self.event][:2]:
            yield self.original.valued("id doubled", LOG, path, self.event.id, other.id)
        yield self.original.valued("id not an id", LOG, path, self.event.id, self.event.id.upper() + "_")

    def keys(self) -> Iterator[Fault]:
        """Keys that every event and every piece of evidence needs: mistyped, emptied, left out."""
        paths = [self.event.path(key) for key in ("id", "date", "title")]
        paths += [e.path(key) for e in self.event.evidence[:2] for key in ("source", "quote")]
        for path in paths:
            key = str(path[-1])
            if self.original.log.alone(path):
                left_out = partial(self.original.without, LOG, path)
                yield Fault("key left out", Where(LOG, path), key, "", left_out)
                mistyped = partial(_renamed, self.original, path)
                yield Fault("key mistyped", Where(LOG, path), key, f"{key}s", mistyped)
            emptied = partial(self.original.with_value, LOG, path, '""')
            yield Fault("value emptied", Where(LOG, path), key, '""', emptied)

    def evidence(self) -> Iterator[Fault]:
        """Evidence taken away: all of it, all that supports, each piece that a claim has for its only proof.

        A piece without which the others still prove the event may go: nothing guards it.
        """
        every = [evidence.index for evidence in self.event.evidence]
        yield from self._without("all evidence taken away", every)
        if self.event.date and len(self.event.supporting) < len(every):
            yield from self._without("all that supports taken away", [e.index for e in self.event.supporting])
        for index in every if len(every) > 1 else ():
            leaned = self._leaned_on(index)
            kind = (
                "evidence of a claim taken away" if leaned else "evidence that no claim leans on taken away"
            )
            yield from self._without(kind, [index], Expect.CAUGHT if leaned else Expect.UNGUARDED)

    def _leaned_on(self, index: int) -> bool:
        """Whether a quotation of the title or summary stands in this quote and in no other of the event."""
        own = self.event.evidence[index].quote
        others = [evidence.quote for evidence in self.event.evidence if evidence.index != index]
        texts = (self.event.title, self.event.summary)
        quoted = (
            text[slice(*span)].strip(" .,") for text in texts for span in atoms(text, frozenset()).quotations
        )
        return any(
            stands(words, own) and not any(stands(words, quote) for quote in others) for words in quoted
        )

    def _without(self, kind: str, indices: list[int], expect: Expect = Expect.CAUGHT) -> Iterator[Fault]:
        spans = [self.original.log.block(self.event.evidence[index].path()) for index in indices]
        known = [span for span in spans if span]
        if len(known) == len(spans):
            text = self.original.log.text
            for start, end in reversed(known):
                text = text[:start] + text[end:]
            where = Where(LOG, self.event.evidence[indices[0]].path())
            plant = partial(self.original.with_page, LOG, text)
            yield Fault(kind, where, f"{len(indices)} of {len(self.event.evidence)}", "", plant, expect)

    def stances(self) -> Iterator[Fault]:
        """Nothing left to support the event; and, for a reader to tell, a dispute that becomes support."""
        stated = self.original.report.dossier.stated
        dating = [e for e in self.event.supporting if stated.get(e.path())]
        if dating and all(self.original.log.alone(e.path("quote")) for e in dating):
            plant = partial(_stances, self.original, [e.path() for e in dating], "context")
            where = Where(LOG, dating[0].path())
            yield Fault("all that dates an event made context", where, "supports", "context", plant)
        for evidence in self.event.evidence:
            if evidence.stance == "disputes":
                kind, path = "dispute made support", evidence.path("stance")
                yield self.original.valued(kind, LOG, path, "disputes", "supports", Expect.UNGUARDED)

    def waivers(self) -> Iterator[Fault]:
        """A waiver of a rule that finds nothing in the event."""
        used = {waiver.rule for waiver in self.event.waivers}
        block = self.original.log.block(self.event.path())
        for rule in [rule for rule in _RULES if rule not in used and block][:1]:
            end = block[1] if block else 0
            text = f'\n\n[[event.waiver]]\nrule = "{rule}"\nreason = "It is known."\n'
            plant = partial(self.original.with_page, LOG, self.original.log.spliced(end, end, text))
            yield Fault("waiver for nothing", Where(LOG, self.event.path()), "", rule, plant)


def _order(original: Original, events: tuple[Event, ...]) -> Iterator[Fault]:
    """An event moved below a later one, where both stand in blocks of their own."""
    for event, later in pairwise(events):
        first, second = original.log.block(event.path()), original.log.block(later.path())
        if first and second and event.date and later.date and event.date.start != later.date.start:
            text = original.log.text
            moved = text[: first[0]] + text[slice(*second)] + text[first[1] : second[0]] + text[slice(*first)]
            plant = partial(original.with_page, LOG, moved + text[second[1] :])
            yield Fault("events out of order", Where(LOG, event.path()), event.id, f"below {later.id}", plant)


def _turned(original: Original, event: Event, index: int, target: Event) -> Memory:
    """The folder in which the answered event answers."""
    rest = [id for number, id in enumerate(event.responds_to) if number != index]
    page = Page(original.log.with_value(event.path("responds-to"), _listed(rest)).encode())
    back = (*target.responds_to, event.id)
    if target.responds_to:
        return original.with_page(LOG, page.with_value(target.path("responds-to"), _listed(list(back))))
    _, end = page.line(target.path("id"))
    return original.with_page(LOG, page.spliced(end, end, f"responds-to = {_listed(list(back))}\n"))


def _renamed(original: Original, path: KeyPath) -> Memory:
    entry = original.log.places.find(path)
    assert entry is not None and entry.key is not None
    return original.with_page(LOG, original.log.spliced(entry.key.end, entry.key.end, "s"))


def _stances(original: Original, paths: list[KeyPath], stance: str) -> Memory:
    page = original.log
    for path in paths:
        if page.get((*path, "stance")) is not None:
            text = page.with_value((*path, "stance"), basic(stance))
        else:
            _, end = page.line((*path, "quote"))
            text = page.spliced(end, end, f"stance = {basic(stance)}\n")
        page = Page(text.encode())
    return original.with_page(LOG, page.text)


def _listed(ids: list[str]) -> str:
    return f"[{', '.join(map(basic, ids))}]"
