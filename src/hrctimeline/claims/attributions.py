"""Whether a title or summary gives each quotation to the one who says it.

A quote's `said-by` tells who that is, or else the name that its text has directly beside the words. Whom the
log names by an office or a pronoun may be anybody, but for those whom the quote has in another part.

Speakers that have no name: "a person familiar with the firm", "two sources", "officials of the town". A text
that gives words to one of them gives them to nobody whom it names in the same breath.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from hrctimeline.claims.case import Case, Quoted
from hrctimeline.claims.names.runs import runs
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.quotation_proof import QuotationProof
from hrctimeline.claims.vocabulary import also_a_name, ordinary, role, word_list
from hrctimeline.claims.words import Index, every_word
from hrctimeline.dates.vocabulary import words
from hrctimeline.evidence.speaking import lets_speak
from hrctimeline.record import Record
from hrctimeline.words.lists import has_any, leads, runs_of
from hrctimeline.words.naming import is_name, same
from hrctimeline.words.quotations import Quotation
from hrctimeline.words.shorthand import BARRED, SIGN, WRITTEN, in_shorthand, shorthand, signs
from hrctimeline.words.speakers import Speaker, gapped, speaker, speakers, telling
from hrctimeline.words.text import Span, Text

_PEOPLE = "person|people|sources?|insiders?"
_COUNTED = "an?|one|two|three|four|five|several|some|many|other"
_COUNTING, _SOURCES = words("a an one two three four five several some many other"), words("sources")
_FAR = 8  # words between the two, of which hyphens join some: a well-placed source
SOMEONE = words("person people source sources insider insiders")
_PLURAL = frozenset(("say", "tell", "report", "warn", "add", "insist"))
# who does this tells something that may be untrue; who writes or asks does what is told
_ASSERTING = words(
    """
    say says said claim claims claimed report reports reported allege alleges alleged believe believes
    believed think thinks thought suspect suspects suspected
    """
)
ASSERTED = _ASSERTING | SOMEONE  # the words of which one stands wherever somebody asserts something
_WORD = r"[a-z][a-z-]*"
_WHO = rf"(?:{_COUNTED})\s+(?:{_WORD}\s+){{0,2}}?(?:{_PEOPLE})|[Ss]ources"
# what stands behind a name and tells for whom he speaks; none who is against it
_AGAINST = "critic|opponent|rival|enemy|foe|victim|member"
_OFFICE = (
    rf"(?!who|which|whom|whose)(?P<lead>(?:(?!(?:{_AGAINST})s?\b)[a-z][\w’'-]*\s+){{0,5}}?)"
    r"(?P<of>[A-Z][^,;.:“”\"]{1,60})"
)
# what stands before a name and does the same: "Vail Bank analyst Ed Pell"
_OFFICE_BEFORE = (
    rf"(?P<of>(?:[A-Z][\w’'&.-]*\s+){{1,4}})(?P<lead>(?:(?!(?:{_AGAINST})s?\b)[a-z][\w’'-]*,?\s+){{0,4}}?)"
)
_NO_CROWDS = words("always sometimes perhaps besides towards afterwards nevertheless nonetheless others")


def unnamed(sentence: str) -> Iterator[str]:
    """The speakers without a name that stand beside a verb of saying in a sentence."""
    told = has_any(sentence, _SOURCES) or leads(sentence, _COUNTING, SOMEONE, _FAR)
    for match in _someone().finditer(sentence) if told else ():
        yield next(group for group in match.groups() if group)


def crowds(sentence: str) -> Iterator[str]:
    """The groups that stand before a verb of saying in a sentence: "US officials", "the miners"."""
    yield from _crowds(sentence, frozenset((*word_list("saying"), *_PLURAL)))


def asserting(sentence: str) -> Iterator[str]:
    """The groups and unnamed people who assert what a sentence tells: "officials say", not "miners ask"."""
    yield from unnamed(sentence)
    yield from _crowds(sentence, _ASSERTING)


def _crowds(sentence: str, verbs: frozenset[str]) -> Iterator[str]:
    if has_any(sentence, verbs) and _has_crowd(sentence, verbs):
        found = _crowd().finditer(shorthand(sentence, {**signs(verbs), **_no_crowds()}))
        yield from (sentence[slice(*match.span("who"))] for match in found)


def _has_crowd(sentence: str, verbs: frozenset[str]) -> bool:
    """A quick look: whether any word that may be of several people stands before a verb."""
    every = [word for word in runs_of(sentence) if word not in ("had", "has", "have")]
    return any(
        other in verbs and (one.endswith("s") or one.casefold() in ("police", "media"))
        for one, other in pairwise(every)
    )


@cache
def _someone() -> re.Pattern[str]:
    what = r"(?:\s+(?:familiar|close|briefed|with|at|in|near|inside)\b[^,;:.“”\"]{0,60}?)?"
    said = rf"\s+(?:(?:had|has|have)\s+)?(?:{_saying()})\b"
    return re.compile(rf"(?<![\w’'-])(?:({_WHO}){what}{said}|according\s+to\s+({_WHO})\b)", re.IGNORECASE)


@cache
def _no_crowds() -> Mapping[str, str]:
    return {word: BARRED + word[1:] for word in _NO_CROWDS}


@cache
def _crowd() -> re.Pattern[str]:
    """In shorthand of the verbs, and of the words that end as a crowd does and are none."""
    letter = f"a-z{SIGN}"
    word = rf"[{letter}{BARRED}][{letter}{BARRED}-]*"
    crowd = rf"(?:[{letter}-][{letter}{BARRED}-]{{2,}}s|police|media)"
    led = rf"(?:[A-Z][\w’'-]*|[Tt]he|[Ss]ome|[Ss]everal)\s+(?:{word}\s+)?{crowd}"
    alone = rf"(?:(?<=,\s)|(?<=\.\s)|\A)(?:{crowd}|[A-Z][{letter}-]{{2,}}s|Police)"
    kinds = rf"(?<=,\s)(?:(?!(?:and|but|as|or|the)\b){word}\s+){{1,2}}?{crowd}"
    who = rf"(?P<who>{led}|{alone}|{kinds})"
    return in_shorthand(rf"(?<![\w’'-]){who}\s+(?:(?:had|has|have)\s+)?{WRITTEN}")


@cache
def _saying() -> str:
    return "|".join(sorted({*word_list("saying"), *_PLURAL}))


class Misattributed(Record):
    """A quotation that the log gives to one speaker, and its quote to others.

    `sure`: the quote's `said-by` tells it, and both are names or speakers of the event.
    """

    given: str
    said: tuple[str, ...]
    sure: bool


def misattributed(field: Prose, case: Case, proof: QuotationProof) -> Iterator[tuple[Span, Misattributed]]:
    """The quotations that are given to somebody else, with their spans."""
    if any(True for _ in unnamed(field.text)):
        return  # who has no name may be anybody
    for quotation in field.quotations:
        span = quotation.start, quotation.end
        named = speaker(field.text, *span) or gapped(field.text, quotation.start)
        if named and (fault := _fault(field, quotation, named.name, case, proof)):
            yield quotation.inner[0], fault


def _fault(
    field: Prose, quotation: Quotation, given: str, case: Case, proof: QuotationProof
) -> Misattributed | None:
    quoted = proof.quoting([field.text[slice(*span)] for span in quotation.inner])
    said = [_said(each, field.text[slice(*quotation.inner[0])], case) for each in quoted]
    found = [each for speakers_of_one in said for each in speakers_of_one]
    beside = [words for each in found for words in (each.name, each.around) if words]
    if not beside or not all(said) or any(case.names.one(given, words) for words in beside):
        return None
    by_the_log = all(each.evidence.said_by for each in quoted)
    if by_the_log and any(case.names.one(given, name) for each in quoted for name in telling(each.words)):
        return None  # who is quoted has the words from another: AP, "according to the Courier"
    every = tuple(dict.fromkeys(each.name for each in found))
    if _is_a_kind(given, field.text, case) or any(
        _speaks_for(given, name, quoted, case) or _may_stand_for(name, given) for name in every
    ):
        return None
    known = any(same(given, each.said_by) for each in case.event.evidence if each.said_by)
    if not (known or is_name(given) or _is_another_party(given, quoted)):
        return None
    return Misattributed(given, every, by_the_log and (known or any(map(is_name, every))))


def _is_a_kind(given: str, text: str, case: Case) -> bool:
    """Whether a capital letter is only that of a sentence's first word, which no quote has amid one."""
    if len(given.split()) != 1 or not text.startswith(given) or not ordinary(given) or also_a_name(given):
        return False
    amid = re.compile(rf"\w[ \n]{re.escape(given)}(?!\w)")
    return not any(amid.search(each.words) for each in case.quoted)


def _speaks_for(given: str, name: str, quoted: list[Quoted], case: Case) -> bool:
    """Whether the quotes call a speaker what speaks for another: "Ed Pell, an analyst at Vail Bank"."""
    written = re.escape(name)
    called = rf"(?<!\w){written},\s+{_OFFICE}", rf"(?<!\w){_OFFICE_BEFORE}{written}(?!\w)"
    patterns = map(re.compile, called if is_name(name) else ())
    for match in (match for pattern in patterns for each in quoted for match in pattern.finditer(each.words)):
        if not word_list("saying").isdisjoint(match["lead"].split()):
            continue  # "Ed Pell, told Ann Lowe"
        if _is_of(given, match["of"].strip(), case):
            return True
    return False


def _is_of(given: str, party: str, case: Case) -> bool:
    """Whether who is given the words is a party, or of it by what stands for it: "Vail's chairman"."""
    mine = {word.replace("’", "'").removesuffix("'s") for word in given.split() if word[0].isupper()}
    part = bool(mine) and mine <= {*party.split()}
    return part or case.names.one(given, party) or _may_stand_for(given, party)


def _may_stand_for(given: str, other: str) -> bool:
    """Whether a land or its seat may stand for one whose office is its: France, the French minister."""
    from hrctimeline.claims.names.lands import as_tokens, related
    from hrctimeline.claims.names.metonyms import stand_in  # few words are given to a seat

    if not related(as_tokens(given)).isdisjoint(map(as_tokens, other.split())):
        return True
    run = next(iter(runs(every_word(given))), None)
    return run is not None and bool(stand_in(run, run.words, [Index(other)]).said)


def _said(quoted: Quoted, words: str, case: Case) -> list[Speaker]:
    if said_by := quoted.evidence.said_by:
        known = lets_speak(quoted.source, quoted.text, quoted.evidence, quoted.place)
        return [Speaker(said_by, "")] if known else []
    places = [p for p in case.corpus.locator(quoted.text).places(words) if quoted.shows((p.start, p.end))]
    return [each for place in places for each in _speaking(quoted.text, place.start, place.end)]


def _speaking(text: Text, start: int, end: int) -> list[Speaker]:
    """Who is told as speaking: somebody without a name, somebody named, or else a group."""
    sentence = text.words(*text.sentence(start, end))
    if found := [Speaker(name, "") for name in unnamed(sentence)]:
        return found
    return speakers(text, start, end) or [Speaker(name, "") for name in crowds(sentence)]


def _is_another_party(given: str, quoted: list[Quoted]) -> bool:
    """Whether a group or office that the log lets speak has another part in quotes without a `said-by`."""
    noun = given.split()[-1].casefold()
    told = any(noun in quote.index.places for quote in quoted)
    other = noun.endswith("s") or role(noun)
    return told and other and not any(quote.evidence.said_by for quote in quoted)
