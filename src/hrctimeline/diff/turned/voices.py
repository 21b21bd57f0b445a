"""Is it still told whose word it is, and is it still theirs?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hrctimeline.claims.vocabulary import role
from hrctimeline.diff.turned.edit import Edit, telling, together
from hrctimeline.diff.turned.model import Turn
from hrctimeline.words.lists import listed
from hrctimeline.words.speakers import SAYING
from hrctimeline.words.tokens import Token

_ATTRIBUTING = SAYING - listed("calls called call") | listed(
    "say opinion view account belief words according hears heard hear learns learned"
)
_NO_SOURCE = listed("to for a an about with at on in into")  # behind these: "asked for", "writes to"
_ANYBODY = listed("he she it they who we you i that which")
_END = Token("mark", -1, -1, "", "")
_SOURCES = listed(
    """
    media press report reports sources officials police study court panel experts witnesses board council
    committee commission ministry government union company firm groups
    """
)
_HEAD = 6  # tokens before the colon of a title that says whose word it is: "Arab media: …"


def unattributed(edit: Edit) -> Iterator[Turn]:
    """Whose word it is stood in the former wording alone."""
    went = _attributing(edit.before, edit.gone)
    if went and not _attributing(edit.after, edit.got):
        told = together(went)
        yield Turn("attribution", told, "", f"“{told}” went: it is no longer told as somebody's word")


def attributed_otherwise(edit: Edit) -> Iterator[Turn]:
    """Another party than before stands before a verb of saying, or before the colon of a title."""
    for swap in edit.swaps:
        went, came = _party(edit.before, swap.went, edit.gone), _party(edit.after, swap.came, edit.got)
        if went and came and not _may_be_one(went, came):
            one, other = together(went), together(came)
            yield Turn("attribution", one, other, f"“{other}” stands for “{one}”, whose word it was")
            return


def _may_be_one(went: list[Token], came: list[Token]) -> bool:
    """Whether a pronoun stands for a party, or an office for a name."""
    either = (*went, *came)
    named = {any(token.text[0].isupper() for token in side) for side in (went, came)}
    return any(t.plain in _ANYBODY for t in either) or (len(named) > 1 and any(role(t.plain) for t in either))


def _attributing(every: Sequence[Token], found: list[Token]) -> list[Token]:
    """The words among some tokens of a wording that tell whose word it is."""
    return [
        token
        for at, (token, behind) in enumerate(pairwise((*every, _END)))
        if token in found
        and (
            token.plain == "according"
            or (token.plain in _ATTRIBUTING and behind.plain not in _NO_SOURCE)
            or (behind.text == ":" and at < _HEAD and _may_say(token))
        )
    ]


def _may_say(token: Token) -> bool:
    """Whether a word before a colon may name whose word follows: a name, an office, a source."""
    return token.text[0].isupper() or bool(role(token.plain)) or token.plain in _SOURCES


def _party(every: Sequence[Token], side: tuple[Token, ...], changed: list[Token]) -> list[Token]:
    """The changed words at the end of one side of a swap that say what follows."""
    at = every.index(side[-1]) + 1 if side else len(every)
    behind = every[at].plain if at < len(every) else ""
    says = behind in SAYING or behind == "say" or (behind == ":" and at <= _HEAD)
    return [token for token in telling(side) if token in changed] if says else []
