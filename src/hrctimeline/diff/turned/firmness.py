"""Is what was planned or possible told as a fact now, or a fact as a plan?"""

from collections.abc import Iterator
from itertools import pairwise

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import is_verb, kinds
from hrctimeline.claims.wording.stems import past
from hrctimeline.diff.turned.edit import Edit, together
from hrctimeline.diff.turned.model import Turn
from hrctimeline.words.lists import listed
from hrctimeline.words.speakers import SAYING
from hrctimeline.words.tokens import Token

# the cues of claims/wording/data/cues.txt: as they bear on a word, and as a word has them
_POSSIBLE = frozenset(("modal", "doubt", "report", "guess"))
_COMING = frozenset(("plan", "future", "wish"))
HEDGING = listed(
    """
    modal duty future plan-to plan-ing request-to report-to report doubt guess wish accuse-of
    """
)
# what else tells no fact
_RISKS = listed("risk danger threat chance prospect hope plan plans bid likelier can cannot")
_DONE = listed("has have had was were")


def firmer(edit: Edit) -> Iterator[Turn]:
    """A word in both wordings that was planned or possible, and is told plainly or more surely now."""
    hedged = any(map(_hedges, edit.got)) or any(map(_refuses, edit.got))
    for was, now in edit.kept:
        one, other = _doubt(was), _doubt(now)
        if (one > other > 0) if hedged else (one > other or _is_done(edit, was, now)):
            told = together([token for token in edit.gone if _hedges(token)]) or "to"
            yield Turn("firmer", told, "", f"“{told}” went, and “{now.text}” is told as a fact")
            return


def done_instead(edit: Edit) -> Iterator[Turn]:
    """A plan or possibility that went with its verb, and something done in its place: to go, was sacked."""
    if any(map(_hedges, edit.got)) or any(map(_refuses, edit.got)):
        return
    for went, came in ((swap.went, swap.came) for swap in edit.swaps):
        planned = [token for token in went if _hedges(token)] or [*_aims(went)]
        open_yet = came and (came[-1].plain == "to" or any(map(_hedges, came)))
        if planned and not open_yet and any(map(_tells_done, came)):
            old, new = together(planned), together([token for token in came if token.kind == "word"])
            yield Turn("firmer", old, new, f"“{old}” went, and “{new}” is told as done")
            return


def softer(edit: Edit) -> Iterator[Turn]:
    """A word in both wordings that was told plainly, and is only planned or possible now."""
    came = edit.new_to_quotes(token for token in edit.got if _hedges(token))
    now = next((now.text for was, now in edit.kept if _doubt(was) < _doubt(now)), "")
    if came and now and not any(map(_hedges, edit.gone)):
        told = together(came)
        yield Turn("softer", "", told, f"“{told}” came, and “{now}” is no longer told as a fact")


def _doubt(word: Content) -> int:
    """How sure a word is told: 2 for possible, 1 for to come, 0 for a fact, or for what isn't so."""
    if word.denied:
        return 0
    return 2 if word.cues & _POSSIBLE else 1 if word.cues & _COMING else 0


def _is_done(edit: Edit, was: Content, now: Content) -> bool:
    """Whether a verb behind "to" is told in another way: to leave, left."""
    aim = was.auxiliary == "to" and not (was.determined or was.named) and is_verb(was.text.casefold())
    before = edit.old[: was.start].casefold().split()[-2:]
    told = now.auxiliary != "to" and not now.text.endswith("ing") and not _leads_on(edit, now)
    return aim and told and before != ["according", "to"]


def _leads_on(edit: Edit, word: Content) -> bool:
    """Whether a preposition or gerund stands before a word, so that nothing is told as done."""
    return edit.new[: word.start].rstrip().endswith((" to", "ing"))


def _aims(found: tuple[Token, ...]) -> Iterator[Token]:
    """The "to" before a verb among some tokens."""
    for token, behind in pairwise(found):
        if token.plain == "to" and behind.text.islower() and is_verb(behind.plain):
            yield token


def _tells_done(token: Token) -> bool:
    return token.plain in _DONE or (token.kind == "word" and past(token.plain))


def _hedges(token: Token) -> bool:
    if token.text == "May" or token.plain in SAYING:
        return False
    return token.plain in _RISKS or not kinds(token.plain).isdisjoint(HEDGING)


def _refuses(token: Token) -> bool:
    return not kinds(token.plain).isdisjoint(("deny", "fail-to", "against"))
