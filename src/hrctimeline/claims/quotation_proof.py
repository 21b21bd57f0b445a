"""Whether the quotations of a title or summary stand in the words of the event's quotes.

They obey the rules of evidence: an editor's words in brackets are none of the quote's, but for [sic] and the
name of whom a pronoun means, and what an elision leaves out must not turn the sense. Beyond the folding that
quotes have, two things of the typesetter's are no difference: a full stop or comma that American style draws
inside the marks, and the quote's own marks.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from hrctimeline.claims.case import Case, Passage, Quoted
from hrctimeline.claims.vocabulary import ordinary, particle, small
from hrctimeline.record import Record, cached_property
from hrctimeline.words.denials import SAYING_NO, negations
from hrctimeline.words.fold import BREAK
from hrctimeline.words.joined import is_finite, joints
from hrctimeline.words.lists import Cued, cued, has_any, lazy_pattern, listed, runs_of
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.readings import may_be_edited
from hrctimeline.words.text import Span, Text, fold
from hrctimeline.words.tokens import every_token, tokens

_LONGEST = 1000  # characters of a sentence that is looked through
_NEAR = 3  # words beside a noun, which a denial farther off doesn't bear on
_CONDITIONS = listed("if unless provided providing lest only except excepting subject whether anything")
_DOUBTS = listed("doubt doubts doubted false untrue wrong")
_SUPPOSING = listed("would could might")  # to sell it “would be madness”
_TURNING = _CONDITIONS | _DOUBTS | SAYING_NO
_STOPS = (". ", ", ", "! ", "? ")  # between parts of what somebody says
_OPENING = ("", ".", "!", "?", ":", '"')  # a sentence begins behind these
_ASKING = ("?", "!")  # marks of a sentence, which words cut from its head may have
Found = tuple[Locator, Located | None]  # where words are found; None for a place that hides nothing


class LeftOut(Record):
    """Words that a quotation's elision leaves out: with one that turns the sense, or out of two sentences."""

    words: str
    turning: str


class QuotationProof:
    """Proves quotations from the quotes of one event: its passages, and its texts where lines break words."""

    def __init__(self, case: Case, passages: list[Passage]) -> None:
        self.case, self.passages = case, passages
        self._faults: dict[tuple[str, ...], LeftOut | str] = {}

    def fault(self, readings: list[str], outside: str) -> LeftOut | str:
        """What is wrong with a quotation: what it leaves out, "missing", or "" where nothing is.

        `outside` are the words of the title or summary that stand in no quotation.
        """
        asked = (*readings, outside)
        if asked not in self._faults:
            self._faults[asked] = self._fault(self._plainly(readings), outside)
        return self._faults[asked]

    def _plainly(self, readings: list[str]) -> list[str]:
        """The readings of a quotation without an editor's words and marks that change nothing."""
        readings = [words[:-1] if self._is_cut_before(words) else words for words in readings]
        if not any("[" in words or "(sic" in words for words in readings):
            return readings
        from hrctimeline.claims.glosses import without_glosses

        return [without_glosses(words, self.passages) for words in readings]

    def _fault(self, readings: list[str], outside: str) -> LeftOut | str:
        titles = [_bare(source.title) for source, _ in self.case.cited]
        if any(_bare(words) in titles for words in readings):
            return ""
        left_out: LeftOut | str = "missing"
        for locator, place in self._places(readings):
            if (fault := _left_out(locator, place) or _cut_off(locator, place, readings, outside)) is None:
                return ""
            left_out = fault
        if left_out == "missing" and any(mark in words for words in readings for mark in _STOPS):
            from hrctimeline.claims.glosses import is_said_in_parts

            if any(is_said_in_parts(words, self.passages) for words in readings):
                return ""
        return "" if left_out == "missing" and self._begins_a_sentence(readings) else left_out

    def _is_cut_before(self, words: str) -> bool:
        """Whether a quotation ends in the mark of a question whose rest a quote has: “Is it so, for …?”"""
        if not words.endswith(_ASKING):
            return False
        cut = rf"{re.escape(fold(words[:-1]))},?\s[^.!?;:]*{re.escape(words[-1])}"
        return any(re.search(cut, passage.folded, re.IGNORECASE) for passage in self.passages)

    def _begins_a_sentence(self, readings: list[str]) -> bool:
        """Whether quotes have the words with the capital letter of a sentence's first word, and no name's."""
        written = [fold(each) for words in readings for each in variants(words)]
        capital = [each[0].upper() + each[1:] for each in written if each[:1].islower()]
        for passage, words in ((passage, words) for passage in self.passages for words in capital):
            for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", passage.folded):
                before, first = passage.folded[: found.start()].rstrip(), re.split(r"\W", words)[0]
                own = next((word for word in passage.index.words if word.plain == first), None)
                named = own is not None and self.case.corpus.names_it(own)
                if before[-1:] in _OPENING and not named and (small(first) or ordinary(first)):
                    return True
        return False

    def in_another_form(self, readings: list[str]) -> str:
        """The words of a quote that a quotation has in another form, or ""; of one word in any form of it.

        They may differ by their capitals, as a headline has them, or by a name's article: “El Orne”.
        """
        written = [
            fold(each) for words in self._plainly(readings) for each in variants(words) if each.strip()
        ]
        written += [each.partition(" ")[2] for each in written if particle(each.split()[0].casefold())]
        for passage, words in ((passage, words) for passage in self.passages for words in written):
            pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
            if words and (found := re.search(pattern, passage.folded, re.IGNORECASE)):
                return found[0]
        from hrctimeline.claims.wording.stems import bases  # where a quotation is missed

        asked = [bases(words.casefold()) for words in written if words.isalpha()]
        every = (word for passage in self.passages for word in passage.index.words)
        there = {word.plain: bases(word.plain.casefold()) for word in every}
        return next(
            (word for word, its in there.items() if any(not its.isdisjoint(one) for one in asked)), ""
        )

    def quoting(self, readings: list[str]) -> list[Quoted]:
        """The quotes that have the words of a quotation."""
        written = [each for words in self._plainly(readings) for each in variants(words)]
        return [each for each in self.case.quoted if any(True for _ in in_passages(written, [each]))]

    def shown(self, readings: list[str]) -> Iterator[tuple[Quoted, Span]]:
        """Where the quotes show the words of a quotation, as spans of their texts."""
        written = [each for words in self._plainly(readings) for each in variants(words)]
        for quoted, at, part in self._parts:
            for place in (place for each in written for place in _own(part, each)):
                yield from ((quoted, (at + start, at + end)) for start, end in place.visible)

    @cached_property
    def _parts(self) -> list[tuple[Quoted, int, Locator]]:
        """The visible parts of the quotes, and where each begins in its text."""
        return [
            (quoted, start, Locator(Text(quoted.text.source[start:end], markdown=quoted.text.markdown)))
            for quoted in self.case.quoted
            for start, end in quoted.place.visible
        ]

    def _places(self, readings: list[str]) -> Iterator[Found]:
        written = [each for words in readings for each in variants(words)]
        yield from in_passages(written, self.passages)
        for quoted in self.case.quoted:
            locator = self.case.corpus.locator(quoted.text)
            for place in (place for each in written for place in _own(locator, each)):
                if quoted.shows((place.start, place.end)):
                    yield locator, place


def in_passages(written: list[str], passages: list[Passage]) -> Iterator[Found]:
    """Where passages have one of several ways to write a quotation, the quickest look first."""
    passages = [each for each in passages if _may_have(each, written)]
    for passage in passages:
        if any(passage.has(fold(each)) for each in written):
            yield passage.locator, None
    for passage in passages:
        yield from ((passage.locator, place) for each in written for place in _own(passage.locator, each))
    for passage in passages:
        bare = Locator(Text(_without_marks(passage.words)))
        yield from ((bare, place) for each in written for place in _own(bare, _without_marks(each)))


def _may_have(passage: Passage, written: list[str]) -> bool:
    """Whether a passage may have one of a quotation's ways to be written: most stand as they are."""
    there = _without_marks(passage.words)
    return BREAK in there or any(
        may_be_edited(each) or (bare := _without_marks(each).strip()) in there or BREAK in bare
        for each in written
    )


def is_label(words: str) -> bool:
    """Whether marks may stand round a thing's name rather than somebody's words: “miners”, “The Greatest”."""
    every = words.split()
    return len(every) == 1 or all(word[0].isupper() for word in every)


def places(words: str, locator: Locator) -> list[Located]:
    """Where a whole source has the words of a quotation."""
    return next((found for each in variants(words) if (found := _own(locator, each))), [])


def variants(words: str) -> Iterator[str]:
    """The ways in which a source may write the words of a quotation."""
    yield words
    bare = words.rstrip(".,")
    if bare != words and bare.strip():
        yield bare


def _own(locator: Locator, words: str) -> list[Located]:
    """The places of some words, none of them an editor's."""
    return [place for place in locator.places(words) if not place.edited]


def _left_out(locator: Locator, place: Located | None) -> LeftOut | None:
    for span in place.hidden if place else ():
        words = locator.text.words(*span)
        if turning := negations(words) or [m[0] for m in _turned_by().finditer(words)]:
            return LeftOut(words, turning[0])
    for span in joints(locator.text, place) if place and place.hidden else ():
        return LeftOut(locator.text.words(*span), "")
    return None


def _cut_off(locator: Locator, place: Located | None, readings: list[str], outside: str) -> LeftOut | None:
    """What stands in the sentence of a quotation's words, denies or conditions them, and is gone."""
    if not _has_turns(locator.text.source):
        return None
    place = place or next((each for words in readings for each in _own(locator, words)), None)
    if place is None or not _may_be_turned(locator.text, place):
        return None
    from hrctimeline.words.cropped import crop  # many patterns

    cut = crop(locator.text, place.start, place.end)
    turning = cut.turning.casefold() if cut else ""
    if cut and cut.words.strip(' ,.:;“”"').casefold() == "no" and any(map(negations, readings)):
        return None  # an answer: "No, we didn't"
    supposed = not _CONDITIONS.isdisjoint(turning.split()[:1])
    if cut is None or not (supposed or negations(cut.words) or turning in _DOUBTS):
        return None
    told = {token.plain for token in every_token(outside)}
    says_so = not told.isdisjoint((*turning.split(), *(_SUPPOSING if supposed else ()))) or _says_no(told)
    if says_so or negations(outside):
        return None  # as the editor's own words do
    return LeftOut(cut.words, cut.turning)


def _says_no(told: set[str]) -> bool:
    """Whether one of some words says no in its own way: drops the name “swine flu”."""
    from hrctimeline.claims.wording.opposites import saying_no  # where anything is cut off
    from hrctimeline.claims.wording.stems import stems

    return any(not stems(word).isdisjoint(saying_no()) for word in told)


def _has_turns(words: str) -> bool:
    """A first look: whether a quote, or a text, which has them all, has a word that denies or conditions."""
    return len(words) > _LONGEST or has_any(words.replace("_", " "), _TURNING)


_DEFINITE = frozenset(("the", "its", "his", "her", "their", "these", "those"))


def _may_be_turned(text: Text, place: Located) -> bool:
    """A quick look: whether a quotation's sentence denies or conditions anything, near what is no clause."""
    first, last = text.sentence(place.start, place.end)
    if last - first > _LONGEST:
        return False
    before, behind = text.words(first, place.start).split(), text.words(place.end, last).split()
    if not _is_clause(text, place):
        if before and before[-1].casefold() in _DEFINITE:
            return False  # of a thing that there is: "doesn't harm the | open market"
        before, behind = before[-_NEAR:], behind[:_NEAR]
    beside = " ".join((*before, *behind))
    return bool(negations(beside)) or not (_CONDITIONS | _DOUBTS).isdisjoint(runs_of(beside.casefold()))


def _is_clause(text: Text, place: Located) -> bool:
    """Whether a quotation has a verb of its own."""
    return any(map(is_finite, tokens(text.words(place.start, place.end))))


@cache
def _turned_by() -> Cued:
    """Ways to deny what follows without a denial: "anything but safe", "would sooner starve than sell"."""
    return cued(
        "anything all far short sooner rather instead",
        r"\b(?:(?:anything|all)\s+but|far\s+from|short\s+of|instead\s+of|(?:sooner|rather)\b[^.;:]*?\s+than)\b",
        re.IGNORECASE,
    )


def _bare(words: str) -> str:
    return fold(words).strip(" .,").casefold()


@lru_cache(maxsize=256)  # an event's quotes are asked for each of its quotations
def _without_marks(text: str) -> str:
    return _mark().sub("", fold(text))


# quotation marks, and what marks words that are italic: "it is _not_ so"
_mark = lazy_pattern(r"\"|«|»|‹|›|(?<!\w)['*]|['*](?!\w)|(?<![^\W_])_|_(?![^\W_])")
