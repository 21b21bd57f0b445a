"""Does somebody who denied it own up now, or is no proof told as none?

Here the words around may have changed, too: half of the sentence is enough to know that it tells the same.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from hrctimeline.claims.wording.content import contents
from hrctimeline.claims.wording.stems import lines, stems
from hrctimeline.diff.turned.cuts import UNTRUE
from hrctimeline.diff.turned.edit import Edit, together
from hrctimeline.diff.turned.firmness import hedges
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.turned.polarity import denials, gainsays, says_no
from hrctimeline.words.lists import BEING, listed
from hrctimeline.words.speakers import SAYING
from hrctimeline.words.tokens import Token

# what a thing is known by, and by what else it is told that somebody looked for it
_SIGNS = listed("evidence proof sign signs indication indications trace traces clue clues")
_KNOWN = _SIGNS | listed(
    """
    find found finds know known knows show shown shows prove proven proved establish established confirm
    confirmed see seen sees point points pointed suggest suggests suggested indicate indicates indicated
    suspect suspects suspected unproven unconfirmed unknown unclear
    """
)
_UNSURE = listed("unclear unknown unexplained uncertain undetermined unresolved unsolved")
_OF_IT = 2  # content words behind "evidence of" by which the new wording is known to tell of the same
_SPEAKING = SAYING | {"comment", "answer", "recall", "remember"}
_KEPT_BACK = 3  # tokens before a verb of saying among which that is denied: won't, declined to


def answered_otherwise(edit: Edit) -> Iterator[Turn]:
    """A verb of denial where somebody said or owned it, or the reverse; a denial in other words is none."""
    denied, denies = _denying(edit.before, edit.gone), _denying(edit.after, edit.got)
    if bool(denied) == bool(denies) or not edit.half_kept:
        return
    other, prose = (edit.got, edit.new) if denied else (edit.gone, edit.old)
    answers = [*filter(_answers, other)]
    if not answers or denials(prose, other) or any(says_no(t) or t.plain in UNTRUE for t in other):
        return
    backed = any(map(gainsays, edit.quoted))
    if denies and backed and not any(map(edit.backed, answers)):
        return
    old, new = (together(side) for side in ((denied, answers) if denied else (answers, denies)))
    yield Turn("denial", old, new, f"“{new}” stands for “{old}”")


def unanswered(edit: Edit) -> Iterator[Turn]:
    """That somebody won't say, told as his saying, denying or owning it, which no quote has."""
    silent = [t for t in edit.gone if t.plain in _SPEAKING and _is_kept_back(edit, t)]
    answers = [t for t in edit.got if gainsays(t.plain) or _answers(t)]
    others = [token for token in edit.got if token not in answers]
    if silent and answers and not any(map(edit.backed, answers)) and not denials(edit.new, others):
        old, new = together(silent), together(answers)
        yield Turn("denial", old, new, f"“{new}” stands for not to {old}")


def _is_kept_back(edit: Edit, token: Token) -> bool:
    """Whether somebody doesn't say a thing, or declines to."""
    ahead = [each for each in edit.before if each.end <= token.start][-_KEPT_BACK:]
    return bool(denials(edit.old, ahead)) or any(map(says_no, ahead))


def _denying(every: Sequence[Token], found: Iterable[Token]) -> list[Token]:
    """The verbs of denial among some tokens; what "was disputed" nobody in particular denies."""
    passive = {token.start for ahead, token in pairwise(every) if ahead.plain in BEING}
    return [token for token in found if gainsays(token.plain) and token.start not in passive]


def _answers(token: Token) -> bool:
    return token.plain in SAYING or not stems(token.plain).isdisjoint(avowing())


@cache
def avowing() -> frozenset[str]:
    """The stems of verbs by which somebody owns or confirms it."""
    rows = (
        " ".join(words).split("|")[0] for name, words in lines("acts.txt") if name in ("admit", "confirm")
    )
    return frozenset(stem for row in rows for word in f"{row} accept agree".split() for stem in stems(word))


def unevidenced(edit: Edit) -> Iterator[Turn]:
    """That there is no evidence of a thing, or that it isn't clear, told as there being or not being that."""
    unsure = [token for token in edit.gone if token.plain in _UNSURE]
    if unsure and edit.kept and not (hedges(edit.after, edit.after) or any(map(says_no, edit.after))):
        yield Turn("firmer", unsure[0].text, "", f"“{unsure[0].text}” went, and something of it is told")
        return
    sign = next((token for token in edit.gone if token.plain in _SIGNS), None)
    if (
        sign is None
        or not denials(edit.old, _ahead(edit, sign))
        or hedges(edit.after, edit.got)
        or _is_known(edit.after)
    ):
        return
    behind = [word for word in contents(edit.old) if word.start >= sign.end][:_OF_IT]
    kept = dict(edit.kept)
    if behind and all(word in kept for word in behind):
        yield Turn("firmer", sign.text, "", f"“{sign.text}” went, of which there was none")


def _ahead(edit: Edit, sign: Token) -> list[Token]:
    return [token for token in edit.before if token.end <= sign.start]


def _is_known(every: Iterable[Token]) -> bool:
    return any(token.plain in _KNOWN for token in every)


WHOLE = (answered_otherwise, unanswered)
ANEW = (unevidenced,)
