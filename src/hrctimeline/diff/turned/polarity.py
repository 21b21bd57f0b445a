"""Is what was told denied now, or told with the opposite?"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from hrctimeline.claims.wording.content import Content, contents
from hrctimeline.claims.wording.cues import is_content, kinds
from hrctimeline.claims.wording.opposites import poles_of, saying_no
from hrctimeline.claims.wording.stems import lines, stems
from hrctimeline.claims.wording.synonyms import alike
from hrctimeline.diff.turned.edit import Edit, Swap, telling, together
from hrctimeline.diff.turned.model import Turn
from hrctimeline.words.denials import negating
from hrctimeline.words.lists import lazy_pattern, listed
from hrctimeline.words.tokens import Token

# small words that stand against each other: prepositions and adverbs of time, place and degree (Quirk et al.,
# A Comprehensive Grammar of the English Language, 1985, sections 7.55 to 7.64, 8.55 and 9.14 to 9.58)
_AGAINST = (
    ("before earlier previously beforehand ahead until", "after afterwards afterward later then behind"),
    ("followed follows following", "preceded precedes preceding"),
    ("more most", "less least fewer fewest"),
    ("from", "to into toward towards for bound"),
    ("with", "without against"),
    ("for on under", "against"),
    ("over above", "under below beneath"),
    ("inside within", "outside"),
    ("up", "down"),
    ("in into", "out"),
    ("on", "off"),
    (
        "mistake accident chance inadvertently accidentally unwittingly mistakenly",
        "purpose deliberately intentionally knowingly wilfully",
    ),
    ("but except bar excluding only", "even including included"),
)
# of these the two sides may change places with the word: B after A, for A before B
_RELATING = listed("from to into for before earlier previously after afterwards later then behind ahead")
_PREFIXES = (("over", "under"), ("under", "over"))  # overstate, understate
# prefixes that deny an adjective (Quirk et al. 1985, section I.21), and the fewest letters of its rest
_DENYING, _REST = ("un", "non-", "non", "in", "im", "il", "ir", "dis"), 3
_SHORT = 5  # tokens at a place where a small word replaces its opposite
_BEYOND = listed("out beyond past short")  # out of reach, beyond repair, short on news
_NONE_BESIDE = listed("first only sole last alone")
_DENIED = ("deny", "against", "yet-to", "fail-to")


def opposed(edit: Edit) -> Iterator[Turn]:
    """A word that its opposite replaces, where no denial came or went with it."""
    found = opposites(edit)
    if found is None or edit.denied_otherwise:
        return
    old, new = (token.text for token in found)
    if not (edit.reordered and (found[0].plain in _RELATING or related_otherwise(edit))):
        yield Turn("opposite", old, new, f"“{new}” stands for “{old}”, its opposite")


def opposites(edit: Edit) -> tuple[Token, Token] | None:
    """The first word whose opposite stands in its place, with that."""
    return next((pair for pair in _facing(edit) if _stand_against(edit, *pair)), None)


def against_quotes(edit: Edit) -> Iterator[Turn]:
    """A word in another's place whose opposite a quote has, and its like neither a quote nor the line."""
    was, now, said = contents(edit.old), contents(edit.new), [*edit.evidence]
    fresh = {token.start: gone for gone, got in edit.changed for token in got if gone}
    for word in now:
        if word.start not in fresh or word.cues:
            continue
        for pole in poles_of(word):
            other = next((each for each in said if pole.faces(each) and not each.cues), None)
            if other and all(each.stems.isdisjoint(pole.own) for each in (*was, *said)):
                old = together(fresh[word.start])
                told = f"“{word.text}” stands for “{old}”, and a quote has its opposite: “{other.text}”"
                yield Turn("opposite", old, word.text, told)
                return


def _facing(edit: Edit) -> Iterator[tuple[Token, Token]]:
    """What may stand for what: any words of a short change, the telling words of a long one."""
    # "… and an hour afterwards it sank" is "an hour before it sank"
    joined = any(token.plain == "and" for token in edit.gone + edit.got)
    for went, came in ((swap.went, swap.came) for swap in edit.swaps):
        yield from product([*telling(went)], [*telling(came)])
        if max(len(went), len(came)) <= _SHORT and not joined:
            yield from (pair for pair in product(went, came) if _is_all(pair, went, came))


def _is_all(pair: tuple[Token, Token], went: Sequence[Token], came: Sequence[Token]) -> bool:
    """Whether no other words of a change say something by themselves."""
    return all(token in pair for side in (went, came) for token in telling(side))


def related_otherwise(edit: Edit) -> bool:
    """Whether a small word became its opposite: "from" for "to", "after" for "before"."""
    pairs = product(edit.gone, edit.got)
    return any(old.plain in _RELATING and _stand_against(edit, old, new) for old, new in pairs)


def _stand_against(edit: Edit, old: Token, new: Token) -> bool:
    if frozenset((old.plain, new.plain)) in _small_opposites():
        return (edit.ahead(old, old=True) == "not") == (edit.ahead(new, old=False) == "not")
    if old.kind != "word" or new.kind != "word":
        return False
    if any(
        old.plain.startswith(one) and new.plain == other + old.plain[len(one) :] for one, other in _PREFIXES
    ):
        return True
    if _denies_by_prefix(old.plain, new.plain) or _denies_by_prefix(new.plain, old.plain):
        return True
    if edit.backed(new) and not edit.backed(old):
        return False  # the quotes' word for the editor's own
    was, now = _content(edit.old, old), _content(edit.new, new)
    if was is None or now is None or not stems(old.plain).isdisjoint(stems(new.plain)):
        return False
    if alike(old.plain, edit.behind(old, old=True), new.plain, edit.behind(new, old=False)):
        return False
    return any(pole.faces(was) for pole in poles_of(now))


def _denies_by_prefix(word: str, other: str) -> bool:
    """Whether a word is another one with a prefix that denies it: unfit, fit."""
    return len(other) >= _REST and any(word == prefix + other for prefix in _DENYING)


@cache
def _small_opposites() -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset(pair) for one, other in _AGAINST for pair in product(one.split(), other.split())
    )


def _content(prose: str, token: Token) -> Content | None:
    return next((word for word in contents(prose) if word.start == token.start), None)


def denied(edit: Edit) -> Iterator[Turn]:
    """A denial that came or went alone, or that bears on a word of both in one wording only."""
    gone, got = denials(edit.old, edit.gone), denials(edit.new, edit.got)
    if bool(gone) == bool(got) or any(map(says_no, edit.got if gone else edit.gone)):
        return
    if _not_yet(edit, gone, got):
        return
    none = not any(token.plain == "not" for token in (*gone, *got))
    if none and any(token.plain in _NONE_BESIDE or _is_most(token) for token in (*edit.gone, *edit.got)):
        return  # the first or largest of its kind: none like it
    beside = opposites(edit)
    if beside is not None and not any(token in beside for token in gone + got):
        return  # all stayed open, none closed
    flips = any(is_denied(was) == bool(gone) != is_denied(now) for was, now in edit.kept)
    if flips or any(_is_alone(edit, swap, gone or got) for swap in edit.swaps):
        old, new = together(gone), together(got)
        told = f"“{old}” went: what was denied is told" if old else f"“{new}” came: what was told is denied"
        yield Turn("denial", old, new, told)


def _not_yet(edit: Edit, gone: list[Token], got: list[Token]) -> bool:
    """Whether one wording tells as not yet so what the other puts before it was: before it stood."""
    one, other = (edit.gone, edit.got) if gone else (edit.got, edit.gone)
    yet = any(token.plain == "yet" for token in one)
    return bool(gone or got) and yet and any(token.plain in ("before", "until", "till") for token in other)


def denials(prose: str, found: list[Token]) -> list[Token]:
    """The denying words of a wording that the other doesn't have; a bound ("no more than") is none."""
    starts = {token.start for token in negating(prose)}
    starts |= {match.start() for match in _by_two_words().finditer(prose)}
    return [each for each in found if each.start in starts and not _bound().match(prose, each.start)]


def is_denied(word: Content) -> bool:
    """Whether a word is told as not so, or as kept from being so."""
    return not word.cues.isdisjoint(_DENIED)


def _is_alone(edit: Edit, swap: Swap, denying: list[Token]) -> bool:
    """Whether a denial came or went at one place, and no other telling word beside it."""
    for side, other, old in ((swap.went, swap.came, True), (swap.came, swap.went, False)):
        mine = [token for token in side if token in denying]
        if mine and all(token in mine for token in telling(side)) and not any(map(says_no, other)):
            behind = edit.kept_behind(mine[-1], old=old)
            return not (behind and all(map(is_denied, behind)))
    return False


def says_no(token: Token) -> bool:
    """Whether a word denies, ends or prevents."""
    plain = token.plain
    ends = not stems(plain).isdisjoint(saying_no())
    return plain in _BEYOND or ends or not kinds(plain).isdisjoint((*_DENIED, "lessens"))


@cache
def _gainsaying() -> frozenset[str]:
    rows = (words for kind, words in lines("cues.txt") if kind == "no-to-claims")
    return frozenset(stem for words in rows for word in words if word != "push" for stem in stems(word))


def gainsays(word: str) -> bool:
    """Whether a word is a verb by which somebody says that a claim isn't so: denies, rejects."""
    return not stems(word).isdisjoint(_gainsaying())


def _is_most(token: Token) -> bool:
    return token.plain == "most" or (token.plain.endswith("est") and is_content(token.plain))


# a denial of two words: yet to, far from, anything but
_by_two_words = lazy_pattern(r"\b(?:yet(?=\s+to\b)|far(?=\s+from\s+[a-z])|anything(?=\s+but\b))")
_bound = lazy_pattern(r"no[tr]?\s+(?:(?:more|less|fewer|later|earlier)\s+than|until)\b", re.IGNORECASE)


WHOLE, SLIGHT = (opposed,), (denied, against_quotes)
