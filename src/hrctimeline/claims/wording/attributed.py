"""Whom a title or summary lets say something that the quotes let another say: "according to the smith".

Only where the one named stands in the quotes, too, and the sentence of a quote that has most of the log's
words names others as telling it, or is in the words of others: its `said-by`, or its text's author. A
pronoun may be anybody.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from hrctimeline.claims.attributions import asserting, revealing
from hrctimeline.claims.names.lands import adjective, related
from hrctimeline.claims.vocabulary import role, word_list
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import is_adverb, is_content
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.stems import stems
from hrctimeline.record import Record
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import listed as listed_words
from hrctimeline.words.lists import words_of
from hrctimeline.words.sentences import sentences
from hrctimeline.words.speakers import is_name, same, telling
from hrctimeline.words.tokens import Token, every_token, tokens, tokens_within

_LEAST = 2  # words that what is told and the sentence of a quote have in common
_REACH = 60  # characters on the side of a verb where its speaker stands
_WORDS = 4  # of the one who is named
_HOUSE = 40  # characters beside a speaker in which his house stands
_ANYBODY = listed_words("source witness official person people insider")
# what people say things in: a text is no party that another one could be
_TEXTS = listed_words(
    """
    memo memorandum statement report editorial letter email e-mail note document paper filing study survey
    poll analysis review audit book article column blog post message affidavit transcript
    """
)
_COUNTING = listed_words("put puts count counts counted estimate estimates estimated reckon reckons reckoned")
# the verbs of saying that stand before who says it, and take nobody as their object
_TURNING = listed_words(
    """
    say says said add adds added write writes wrote warn warns warned argue argues argued
    insist insists insisted report reports reported
    """
)
_ONE_PERSON = frozenset(("he", "she"))
_TIMES = frozenset(("now", "then", "later", "also", "once", "again", "still", "had", "has", "have"))
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "mr", "mrs", "ms", "dr"))


class _Voice(Record):
    name: str
    span: Span


def attributed(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """Those whom a title or summary lets tell what every quote of it gives to others."""
    for voice in _voices(prose):
        if not _known(voice.name, evidence) or voice.name.split()[-1].casefold() in _TEXTS:
            continue
        said = [w for w in here if _beside(prose, w.span, voice.span) and not w.stems & _all(voice.name)]
        nearest = _telling(said, _figures(prose, voice.span), evidence)
        others = [_others(voice.name, number, sentence, evidence) for number, sentence in nearest]
        if any(others) and "" not in others:
            at = next(at for at, other in enumerate(others) if other)
            number, sentence = nearest[at]
            told = f"in the quote it is {others[at]} who says it"
            only_written = others[at] == evidence.voices[number].author  # who may give another's letter
            sure = not only_written or evidence.voices[number].said_by != ""
            yield Turned("turned", voice.span, told, number, evidence.span_of(number, sentence), sure)


def _voices(prose: str) -> Iterator[_Voice]:
    """Who is named, or "he", as telling something: behind "according to", a verb, a number or ":"."""
    for match in sorted(_attributions(prose), key=lambda found: found.start()):
        if match.lastgroup == "head":
            named = [*tokens(prose, *match.span("head"))]
            found = [*_name(named)]
            yield from _voice(found if len(found) + (named[0].plain == "the") == len(named) else [])
        elif match.lastgroup in ("ahead", "turned"):
            yield from _voice([*_name([*tokens(prose, match.end(), match.end() + _REACH)])])
        elif match.lastgroup == "counted" or match["verb"] in _saying():  # in small letters: no name
            before = [*tokens(prose, max(0, match.start() - _REACH), match.start())]
            while before and (is_adverb(before[-1].plain) or before[-1].plain in _TIMES):
                before.pop()
            he = [token for token in before[-1:] if token.plain in _ONE_PERSON]
            yield from _voice(he or [*reversed([*_name([*reversed(before)])])])


def _voice(name: list[Token]) -> Iterator[_Voice]:
    if name:
        yield _Voice(" ".join(token.text for token in name), (name[0].start, name[-1].end))


def _name(every: list[Token]) -> Iterator[Token]:
    """The words of a name or of "the health minister", from where they begin; no pronoun."""
    words = [each for at, each in enumerate(every) if not _is_initial(every, at)]
    for token in words[:_WORDS]:
        initials = token.text.isupper() and len(token.text) > 1
        if token.kind != "word" or not (is_content(token.plain) or initials):
            return
        if token.plain not in _DETERMINERS:
            yield token


def _is_initial(every: list[Token], at: int) -> bool:
    """Whether a token is an initial or its stop, in whichever order a name is read: P.J. Lowe."""
    token, beside = every[at], [*every[max(0, at - 1) : at], *every[at + 1 : at + 2]]
    if token.plain == ".":
        return any(map(_is_letter, beside))
    return _is_letter(token) and any(each.plain == "." for each in beside)


def _is_letter(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper()


def _known(name: str, evidence: Evidence) -> bool:
    """Whether the quotes have somebody; whom "he" is for is looked for among those who tell."""
    last = name.split()[-1].casefold()
    lent = {word.casefold() for voice in evidence.voices for words in voice.lent for word in words.split()}
    return last in evidence.plain or evidence.has_any(stems(last)) or last in lent or last in _ONE_PERSON


def _beside(prose: str, word: Span, voice: Span) -> bool:
    """Whether a word is of the clause that somebody is said to tell."""
    start, end = sorted((word, voice))
    return not re.search(r"[.;!?]\s|(?<!\A):\s", prose[start[1] : end[0]])


def _figures(prose: str, voice: Span) -> set[str]:
    """The figures of the clause that somebody is said to tell."""
    numbers = (token for token in every_token(prose) if token.kind == "number")
    return {each.text for each in numbers if _beside(prose, (each.start, each.end), voice)}


def _telling(said: list[Content], figures: set[str], evidence: Evidence) -> list[tuple[int, int]]:
    """The sentences of the quotes, by quote and number, that tell a figure, or have most of some words."""
    found = [
        (number, at)
        for number, quote in enumerate(evidence.quotes if figures else ())
        for at, span in enumerate(sentences(quote))
        if any(token.text in figures for token in tokens(quote, *span))
    ]
    return found or evidence.closest(said, _LEAST)


def _others(name: str, number: int, sentence: int, evidence: Evidence) -> str | None:
    """Who tells a sentence of a quote; "" where that may be the one whom a name is of, None where nobody."""
    words = evidence.sentence_at(number, sentence)
    crowds = [*asserting(words), *revealing(words)]
    told = [*telling(words), *crowds]
    lent = evidence.voices[number].lent
    if name.casefold() in _ONE_PERSON:
        several = crowds == told and not lent and any(each.endswith("s") for each in crowds)
        return crowds[0] if several else ""
    if any(_one(name, each, evidence) or _speaks_for(name, each, words) for each in (*told, *lent)):
        return ""
    if _begins(name, words):
        return ""
    if told:
        if len(told) == 1 and _is_a_party(name) and not is_name(name):
            return told[0]
        if not is_name(name) or name.casefold() in evidence.quotes[number].casefold():
            return next((each for each in told if is_name(each) == is_name(name)), "")
        return next(iter(crowds), "")
    publisher = evidence.voices[number].publisher
    if publisher and same(name, publisher):
        return ""
    around = evidence.sentence_at(number, sentence - 1) + words
    in_it = any(token.plain in {t.casefold() for t in name.split()} for token in tokens(around))
    return "" if in_it else lent[0] if lent else None


def _begins(name: str, sentence: str) -> bool:
    """Whether one opens a sentence, with a participle behind: the panel looking into it said."""
    found = re.search(rf"\b{re.escape(name.split()[-1])}\s+\w+ing\b", sentence, re.IGNORECASE)
    return found is not None and not any(map(str.isupper, sentence[1 : found.start()]))


def _speaks_for(house: str, speaker: str, sentence: str) -> bool:
    """Whether a speaker has a house's name before his own and his office: Vail clerk Lowe."""
    at = sentence.find(speaker)
    before = tokens_within(sentence, max(0, at - _HOUSE), at) if at > 0 else ()
    offices = [*takewhile(lambda each: each.text.islower() and is_content(each.plain), reversed(before))]
    ahead = [re.sub("['’]s$", "", token.text) for token in before[: len(before) - len(offices)]]
    words = house.split()
    return ahead[-len(words) :] == words


def _is_a_party(name: str) -> bool:
    """Whether somebody is no office or institution, which another name may be of."""
    plain = [token.plain for token in tokens(name)]
    open_to_all = word_list("institutions") | _ANYBODY
    return not any(
        role(each) or each in open_to_all or each.removesuffix("s") in open_to_all for each in plain
    )


def _one(name: str, other: str, evidence: Evidence) -> bool:
    """Whether two may be one: no Chilean official is a Peruvian one."""
    if _of_other_lands(name, other):
        return False
    return evidence.one(name, other) or not _all(name).isdisjoint(_all(other))


def _of_other_lands(name: str, other: str) -> bool:
    mine, theirs = ({token for token in each.split() if adjective((token,))} for each in (name, other))
    return bool(mine and theirs) and not any(
        (b.casefold(),) in related((a,)) or a == b for a in mine for b in theirs
    )


def _all(name: str) -> frozenset[str]:
    return frozenset(s for token in tokens(name) if is_content(token.plain) for s in stems(token.plain))


@cache
def _saying() -> frozenset[str]:
    return word_list("saying") | {"say", "report", "reports", "believe", "believes", "believed"}


def _attributions(prose: str) -> Iterator[re.Match[str]]:
    """The places where somebody may be told as saying something, looked for by the words that a text has."""
    if ":" in prose:
        yield from _head().finditer(prose)
    words = words_of(prose)
    if "according" in words:
        yield from _ahead().finditer(prose)
    counted = not _COUNTING.isdisjoint(words)
    if counted or not _saying().isdisjoint(words):
        turned = "," in prose and not _TURNING.isdisjoint(words)
        yield from _by_a_verb(turned=turned, counted=counted).finditer(prose)


@cache
def _head() -> re.Pattern[str]:
    return re.compile(r"(?P<head>\A(?:the\s+)?[\w’-]+(?:\s+[\w’-]+){0,2})(?=:\s)", re.IGNORECASE)


@cache
def _ahead() -> re.Pattern[str]:
    articles = "the|a|an|his|her|its|their"
    return re.compile(rf"(?P<ahead>\baccording\s+to\s+(?:(?:{articles})\s+)?)", re.IGNORECASE)


@cache
def _by_a_verb(*, turned: bool, counted: bool) -> re.Pattern[str]:
    """A verb of saying at the end of a clause; one that is `turned` round, or `counted`, if there may be."""
    closed = r"(?-i:(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z]))"  # no "Adm." or "Dr." ends a sentence
    article = r"(?:(?:the|an?)\s+)?"
    before_it = (
        rf"(?<=,)\s+(?P<turned>{'|'.join(_TURNING)})\s+{article}"
        rf"(?=[\w’-]+(?:\s+[\w’-]+){{0,3}}\s*(?:[,;]|{closed}\.|\Z))|"
    )
    at_its_end = (
        r"\s+(?P<verb>[^\W\d_]+)\b(?=\s*(?:[.,;]|that\b|\Z)"
        r"|\s+the\s+(?:next|same|following|previous)\s+\w+,)"
    )
    counting = (
        r"|\s+(?P<counted>puts?\b(?=[^.;:]{1,60}\bat\b)"
        r"|(?:count|estimate|reckon)(?:s|d|ed)?\b(?=\s+(?:[a-z]+\s+){0,8}\d))"
    )
    parts = (before_it if turned else "", at_its_end, counting if counted else "")
    return re.compile("".join(parts), re.IGNORECASE)
