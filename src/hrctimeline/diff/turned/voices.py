"""Is it still told whose word it is, and is it still theirs?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hrctimeline.claims.names.initialled import other_forms
from hrctimeline.claims.vocabulary import role
from hrctimeline.claims.wording.cues import kinds
from hrctimeline.claims.wording.stems import bases
from hrctimeline.diff.turned.edit import Edit, Swap, telling, together
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.turned.parties import may_be_one
from hrctimeline.words.lists import listed
from hrctimeline.words.speakers import SAYING
from hrctimeline.words.tokens import Token

_ATTRIBUTING = SAYING - listed("calls called call") | listed(
    "say words according hears heard hear learns learned"
)
# verbs by which somebody holds something to be so (Quirk et al. 1985, section 16.31)
_HOLDING = listed(
    """
    believe claim conclude estimate fear feel find hold insist judge maintain reckon suppose suspect think
    understand
    """
)
_HELD = listed("opinion view account belief")  # whose word it is only as "in his view", "by her account"
_NO_SOURCE = listed("to for a an about with at on in into")  # behind these: "asked for", "writes to"
_FORMULAE = listed("sorry yes no thanks goodbye hello")  # "says sorry" (Quirk et al. 1985, section 11.54)
_ANYBODY = listed("he she it they who we you i that which")
_ASKING = listed("request-to")  # who is asked to do something isn't told it
_SOFT = listed("request-to report-to plan-to report doubt guess no-to-claims")  # in their place nothing became plainer
_NO_VERB = listed("to on a an the no in")  # before these words "hold" and "find" tell nobody's word
_CLOSING = (",", ".", ";", "")
_END = Token("mark", -1, -1, "", "")
_SOURCES = listed(
    """
    media press report reports sources officials police study court panel experts witnesses board council
    committee commission ministry government union company firm groups
    """
)
_HEAD = 6  # tokens before the colon of a title that says whose word it is: "Arab media: …"
_REACH = 8  # tokens from a request up to its "to"


def unattributed(edit: Edit) -> Iterator[Turn]:
    """Whose word it is stood in the former wording alone."""
    went = _attributing(edit.before, edit.gone)
    if went and not _attributing(edit.after, edit.got) and not any(map(_softens, edit.got)):
        told = together(went)
        yield Turn("attribution", told, "", f"“{told}” went: it is no longer told as somebody's word")


def _softens(token: Token) -> bool:
    """Whether somebody speaks, doubts or denies in another word."""
    return token.plain in SAYING or not kinds(token.plain).isdisjoint(_SOFT)


def attributed_otherwise(edit: Edit) -> Iterator[Turn]:
    """Another party than before stands before a verb of saying, or before the colon of a title."""
    for swap in edit.swaps:
        went, came = _party(edit.before, swap.went, edit.gone), _party(edit.after, swap.came, edit.got)
        if went and came and not _share_a_name(swap) and not _may_be_one(edit, went, came):
            one, other = together(went), together(came)
            yield Turn("attribution", one, other, f"“{other}” stands for “{one}”, whose word it was")
            return


def _share_a_name(swap: Swap) -> bool:
    """Whether a name stands on both sides: the WHO's head, WHO chief Margaret Chan."""
    one, other = (
        {token.text for token in side if token.text[0].isupper()} for side in (swap.went, swap.came)
    )
    return not (one - {"The"}).isdisjoint(other)


def _may_be_one(edit: Edit, went: list[Token], came: list[Token]) -> bool:
    """Whether one side may tell of the other: a pronoun, an office for a name, the quotes' own word.

    Of "the shipyard" a name may tell, too.
    """
    if any(token.plain in _ANYBODY for token in (*went, *came)):
        return True
    one, other = _is_named(went), _is_named(came)
    if one and other:
        return may_be_one(edit, _words(went), _words(came))
    if one or other:
        return any(map(_is_office, (*went, *came))) or (other and edit.ahead(went[0], old=True) == "the")
    small = all(token.text.islower() for token in (*went, *came))
    return small and all(map(edit.backed, came)) and not all(map(edit.backed, went))


def _words(found: list[Token]) -> tuple[str, ...]:
    return tuple(token.text for token in found)


def _is_named(side: list[Token]) -> bool:
    """Whether a party is a name and no more: "Murray", but not "Jackson's doctor"."""
    return all(token.text[0].isupper() and not _is_office(token) for token in side)


def _is_office(token: Token) -> bool:
    return bool(role(token.plain)) or bool(other_forms((token.plain,)))


def _attributing(every: Sequence[Token], found: list[Token]) -> list[Token]:
    """The words among some tokens of a wording that tell whose word it is."""
    told = ((at, *pair) for at, pair in enumerate(pairwise((*every, _END))) if pair[0] in found)
    return [token for at, token, behind in told if _attributes(every, at, token, behind)]


def _attributes(every: Sequence[Token], at: int, token: Token, behind: Token) -> bool:
    if token.plain == "according":
        return True
    if token.plain in _HELD:
        return any(each.plain in ("in", "by", "to") for each in every[max(0, at - 4) : at])
    if not bases(token.plain).isdisjoint(_HOLDING):
        ahead = every[at - 1].plain if at else ""
        return ahead not in _NO_VERB and (behind.plain == "that" or behind.text in _CLOSING)
    if token.plain in _ATTRIBUTING:
        at_its_end = at > 0 and every[at - 1].text == ","  # ", says a witness"
        return (at_its_end or behind.plain not in _NO_SOURCE | _FORMULAE) and not _asks(every, at)
    return behind.text == ":" and at < _HEAD and _may_say(token)


def _asks(every: Sequence[Token], at: int) -> bool:
    """Whether a verb asks somebody to do something."""
    asking = not kinds(every[at].plain).isdisjoint(_ASKING)
    return asking and any(each.plain == "to" for each in every[at + 1 :][:_REACH])


def _may_say(token: Token) -> bool:
    """Whether a word before a colon may name whose word follows: a name, an office, a source."""
    return token.text[0].isupper() or bool(role(token.plain)) or token.plain in _SOURCES


def _party(every: Sequence[Token], side: tuple[Token, ...], changed: list[Token]) -> list[Token]:
    """The changed words at the end of one side of a swap that say what follows."""
    at = every.index(side[-1]) + 1 if side else len(every)
    behind = every[at].plain if at < len(every) else ""
    says = behind in SAYING or behind == "say" or (behind == ":" and at <= _HEAD and _may_say(side[-1]))
    return [token for token in telling(side) if token in changed] if says else []
