"""What a sign-off is bound to: the words of an event, of its title, summary, date, place, people and quotes.

A digest is one line of words of 16 hexadecimal digits, each the beginning of a SHA-256 checksum: the title's,
the summary's, the date's, for an event with a place or people theirs, with an @ before it, then one a quote,
in the order of the digits, and last that of all the words before it, so that none can be taken out. A
quote's is of the text's own words that it shows, of its stance, its speaker and its translation. All words
are folded first, as they are for matching. So typography and the order of evidence are in no digest, and what
was signed can be told part by part from what is there now.
"""

import hashlib
from collections.abc import Iterable, Mapping

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.record import Record
from hrctimeline.words.locate import Located
from hrctimeline.words.locate import parts as spans
from hrctimeline.words.text import Text, fold

PARTS = ("title", "summary", "date")
NAMES = "the place or the people"
QUOTES, AGAINST, BROKEN = "a quote", "what stands beside its support", "the digest itself"
_DIGITS = 16
_NAMES = "@"
_BETWEEN = "\ufdd0"  # a noncharacter, which no folded words have in them
_LEFT_OUT = " [...] "


class Digest(Record):
    """An event's digest in its parts; `new` are the quotes that may come to it without a new reading.

    `twins`: of a quote whose text isn't here, how else it may have been signed, by its dots' two readings.
    """

    parts: tuple[str, ...]
    quotes: frozenset[str]
    new: frozenset[str] = frozenset()
    twins: Mapping[str, str] = {}
    names: str = ""

    def __str__(self) -> str:
        return _sealed([*self.parts, *([self.names] if self.names else []), *sorted(self.quotes)])

    @classmethod
    def read(cls, signed: str) -> "Digest | None":
        """The digest that a sign-off has; None where it is none that was made of an event."""
        words = signed.split(" ")[:-1]
        whole = len(words) >= len(PARTS) and _sealed(words) == signed
        if not whole:
            return None
        rest = words[len(PARTS) :]
        names = "".join(word for word in rest if word.startswith(_NAMES))
        return cls(tuple(words[: len(PARTS)]), frozenset(rest) - {names}, names=names)

    @property
    def wording(self) -> dict[str, str]:
        """The digests of title and summary."""
        return dict(zip(PARTS[:2], self.parts, strict=False))

    def changed_since(self, signed: str) -> tuple[str, ...]:
        """What isn't as it was signed, in words; quotes that came in support are no change."""
        then = self.read(signed)
        if then is None:
            return (BROKEN,)
        both = zip(PARTS, then.parts, self.parts, strict=True)
        changed = [f"the {name}" for name, old, new in both if old != new]
        changed += [NAMES] * (then.names != self.names)
        quotes, new = (self._as_signed(each, then) for each in (self.quotes, self.new))
        changed += [QUOTES] * (not then.quotes <= quotes)
        changed += [AGAINST] * (not quotes - then.quotes <= new)
        return tuple(changed)

    def _as_signed(self, quotes: Iterable[str], then: "Digest") -> frozenset[str]:
        """Quotes by those of their two forms that were signed."""
        twins = ((quote, self.twins.get(quote, "")) for quote in quotes)
        return frozenset(twin if twin in then.quotes else quote for quote, twin in twins)


def digest(dossier: Dossier, event: Event) -> Digest:
    """The digest of an event as it stands."""
    date = event.date.text if event.date else ""
    parts = (
        summed_up("title", event.title),
        summed_up("summary", event.summary),
        _summed("date", date),
    )
    quotes = {e: _quote(e, _words(dossier, e)) for e in event.evidence}
    new = frozenset(quotes[e] for e in event.supporting)
    absent = [e for e in event.evidence if dossier.texts.absent(e.source)]
    twins = {quotes[e]: _quote(e, _read(e.quote)) for e in absent}
    return Digest(parts, frozenset(quotes.values()), new, twins, _named(event))


def summed_up(key: str, words: str) -> str:
    """The digest of a title or summary."""
    return _summed(key, _read(words))


def _named(event: Event) -> str:
    """The digest of place and people, in whatever order these stand; "" where there are none."""
    words = [_read(event.place), *sorted(map(_read, event.people))]
    return _NAMES + _summed("names", *words) if any(words) else ""


def _words(dossier: Dossier, evidence: Evidence) -> str:
    """The words of a quote as its text has them; where that isn't here, as they would be, were it found."""
    place = dossier.located.get(evidence.path())
    if place:
        return _found(dossier.text_of(evidence), place)
    if dossier.texts.absent(evidence.source):
        return _LEFT_OUT.join(_read(evidence.quote[slice(*span)]) for span in spans(evidence.quote))
    return f"not found: {_read(evidence.quote)}"


def _quote(evidence: Evidence, words: str) -> str:
    return _summed("quote", evidence.stance, words, _read(evidence.said_by), _read(evidence.translation))


def _found(text: Text, place: Located) -> str:
    """The words of the text that a quote shows; what it leaves out isn't shown."""
    borders = [place.start, *(edge for span in place.hidden for edge in span), place.end]
    shown = zip(borders[::2], borders[1::2], strict=True)
    return _LEFT_OUT.join(fold(text.words(*span)).strip() for span in shown)


def _read(words: str) -> str:
    """Words of the log as they are compared: on one line, folded."""
    return fold(Text(words).words(0, len(words))) if words else ""


def _summed(*words: str) -> str:
    return hashlib.sha256(_BETWEEN.join(words).encode()).hexdigest()[:_DIGITS]


def _sealed(words: list[str]) -> str:
    return " ".join([*words, _summed("digest", *words)])
