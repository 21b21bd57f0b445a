"""Is what was planned or possible told as a fact now?"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import is_verb, kinds
from hrctimeline.claims.wording.stems import past, stems
from hrctimeline.diff.turned.edit import Edit, together
from hrctimeline.diff.turned.model import Turn
from hrctimeline.words.denials import SUPPOSING
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
# of these a word is a plan only before what is planned: "tried to swim", no "tried out"; "backs giving"
_BEFORE_TO, _BEFORE_GERUND = listed("plan-to request-to"), listed("plan-ing")
_WISHED = stems("hope") | stems("expect")  # that something be so, too
_REACH = 8  # tokens up to that "to"
# what else tells no fact
_RISKS = listed(
    "risk danger threat chance prospect hope plan plans bid likelier can cannot possible possibly"
)
_FORESEEN = listed("sure certain bound imminent inevitable unavoidable")
_WANTING = frozenset(stem for word in ("demand", "insist", "require") for stem in stems(word))
_MODAL = listed("modal duty future")
_SUPPOSING = listed(SUPPOSING)  # oneself something: believes himself a count
_SELVES = listed("himself herself itself themselves myself ourselves yourself")
_DONE = listed("has have had was were")
_BRINGING = listed("take takes took taken taking bring brings brought bringing")
_BEFORE_NOUNS = (" on", " in", " for", " at", " by", " of", " with", " from")
_FRONTED = frozenset(("future",))
_LEFT_OPEN, _OF_IT = listed("whether if"), 2  # content words by which it is known to tell of the same
_THEN = listed("after before when once until if as")  # what is to come is told in the present behind these


def firmer(edit: Edit) -> Iterator[Turn]:
    """A word in both wordings that was planned or possible, and is told plainly or more surely now."""
    gone, got = hedges(edit.before, edit.gone), hedges(edit.after, edit.got)
    hedged = any(_refuses(token) or _may_hedge(token) for token in edit.got)
    if not (gone or _lost_aim(edit)) or len(got) > max(len(gone), 1):
        return
    for was, now in edit.kept:
        one, other = _doubts(was, now)
        if was.cues & _FRONTED == was.cues and any(token.plain in _THEN for token in edit.came):
            continue
        lost = one > other and (bool(gone) or _is_aim(was))
        if (one > other > 0) if hedged else (lost or _is_done(edit, was, now)):
            told = together(gone) or "to"
            yield Turn("firmer", told, "", f"“{told}” went, and “{now.text}” is told as a fact")
            return


def done_instead(edit: Edit) -> Iterator[Turn]:
    """A plan or possibility that went with its verb, and something done in its place: to go, was sacked."""
    if hedges(edit.after, edit.got) or any(_plans(t) or _may_hedge(t) or _refuses(t) for t in edit.got):
        return
    for went, came in ((swap.went, swap.came) for swap in edit.swaps):
        planned = hedges(edit.before, went) or [*_aims(edit, went), *_foreseen(edit, went)]
        open_yet = came and (came[-1].plain == "to" or hedges(edit.after, came))
        if (
            planned
            and not open_yet
            and not any(map(_refuses, went))
            and any(_tells_done(edit, t) for t in came)
        ):
            old, new = together(planned), together([token for token in came if token.kind == "word"])
            yield Turn("firmer", old, new, f"“{old}” went, and “{new}” is told as done")
            return


def unhedged(edit: Edit) -> Iterator[Turn]:
    """What was asked for, weighed, guessed or left open, told as so: asks the guild to go, the guild goes."""
    gone = [token for token in edit.gone if token.plain == "whether" or _is_held(edit, token)]
    open_yet = hedges(edit.after, edit.after) or any(_aims(edit, edit.after))
    others = (*_LEFT_OPEN, *SAYING)
    closed = not any(token.plain in others or _may_hedge(token) or _refuses(token) for token in edit.after)
    if gone and closed and not open_yet and len(edit.kept) >= _OF_IT:
        told = together(gone)
        yield Turn("firmer", told, "", f"“{told}” went, and what it left open is told as a fact")


def _is_held(edit: Edit, token: Token) -> bool:
    """Whether by a word a thing is planned, asked for or guessed; the rest is looked at verb by verb.

    Or somebody believes it of himself.
    """
    surely = token.plain in _RISKS or not kinds(token.plain).isdisjoint(_MODAL)
    if token.plain in _SUPPOSING and edit.behind(token, old=True) in _SELVES:
        return True
    return (bool(hedges(edit.before, [token])) or _is_sought(edit, token)) and not surely


def _is_sought(edit: Edit, token: Token) -> bool:
    """Whether a word went alone by which somebody wants what is still told: seeks her arrest."""
    alone = any(token in swap.went and not swap.came for swap in edit.swaps)
    return alone and "plan-to" in kinds(token.plain) and bool(edit.kept_behind(token, old=True))


def _lost_aim(edit: Edit) -> bool:
    """Whether a "to" went that may stand before a verb, of which none is "according to"; not "up to 150"."""
    gone = any(token.plain == "to" and is_verb(edit.behind(token, old=True)) for token in edit.gone)
    return gone and all(token.plain != "according" for token in edit.gone)


def _doubts(was: Content, now: Content) -> tuple[int, int]:
    """How sure a word was told and is; what isn't so is sure, but where both say that it isn't."""
    both = was.denied and now.denied
    return (0 if was.denied and not both else _doubt(was)), (0 if now.denied and not both else _doubt(now))


def _doubt(word: Content) -> int:
    """How sure a word is told: 2 for possible, 1 for to come, 0 for a fact."""
    return 2 if word.cues & _POSSIBLE else 1 if word.cues & _COMING else 0


def _is_done(edit: Edit, was: Content, now: Content) -> bool:
    """Whether a verb behind "to" is told in another way: to leave, left."""
    before = edit.old[: was.start].casefold().split()[-2:]
    noun = now.determined or bool(now.leads) or edit.new[: now.start].rstrip().endswith(_BEFORE_NOUNS)
    told = not noun and now.auxiliary != "to" and not now.text.endswith("ing") and not _leads_on(edit, now)
    return _is_aim(was) and told and before != ["according", "to"]


def _is_aim(word: Content) -> bool:
    """Whether a word is a verb behind "to"."""
    plain = word.text.casefold()
    return (
        word.auxiliary == "to"
        and not (word.determined or word.named)
        and is_verb(plain)
        and not is_inflected(plain)
    )


def is_inflected(plain: str) -> bool:
    """Whether a verb in small letters can be no infinitive."""
    return plain.endswith("s") and not plain.endswith("ss")


def _leads_on(edit: Edit, word: Content) -> bool:
    """Whether a preposition or gerund stands before a word, so that nothing is told as done."""
    return edit.new[: word.start].rstrip().endswith((" to", "ing"))


def _aims(edit: Edit, found: tuple[Token, ...]) -> Iterator[Token]:
    """The "to" before a verb among some tokens; what is taken or brought to is a noun: to task, to court."""
    for token, behind in pairwise(found):
        led = edit.ahead(token, old=found is not edit.after) in _BRINGING
        verb = is_verb(behind.plain) and not is_inflected(behind.plain)
        if token.plain == "to" and behind.text.islower() and verb and not led:
            yield token


def _foreseen(edit: Edit, found: tuple[Token, ...]) -> Iterator[Token]:
    """The words among some tokens by which a thing is sure to come: looks certain, is bound to, was due."""
    ends = ("to", ".", ",", ";", "")
    foreseen = (t for t in found if t.plain in _FORESEEN and edit.behind(t, old=True) in ends)
    return chain(foreseen, (t for t in found if t.plain == "due" and edit.behind(t, old=True) != "to"))


def _tells_done(edit: Edit, token: Token) -> bool:
    """Whether a word tells something done that isn't the quotes' own word for it."""
    return token.plain in _DONE or (token.kind == "word" and past(token.plain) and not edit.backed(token))


def hedges(every: Sequence[Token], found: Iterable[Token]) -> list[Token]:
    """The words among some of a wording's tokens by which something is no fact."""
    return [token for token in found if _is_hedge(every, token)]


def _is_hedge(every: Sequence[Token], token: Token) -> bool:
    behind = [each.plain for each in every[every.index(token) + 1 :][:_REACH]]
    following = behind[0] if behind else ""
    if token.text == "May":
        return False
    if token.plain in SAYING and behind[:2] in (["to", "have"], ["to", "be"]):
        return True  # "said to have sunk", and not "admits to errors"
    hedging = kinds(token.plain) & (HEDGING if token.plain not in SAYING else _BEFORE_TO)
    if token.plain in _RISKS or not hedging <= _BEFORE_TO | _BEFORE_GERUND:
        return True
    if not stems(token.plain).isdisjoint(_WISHED):
        return True
    if not hedging.isdisjoint(_BEFORE_TO) and "to" in behind:
        return True
    return ("request-to" in hedging and following == "for") or (
        not hedging.isdisjoint(_BEFORE_GERUND) and following.endswith("ing")
    )


def _may_hedge(token: Token) -> bool:
    """Whether by a word, whatever stands behind it, something may be no fact."""
    wants = not stems(token.plain).isdisjoint(_WANTING)
    return wants or token.plain in _RISKS or not kinds(token.plain).isdisjoint(HEDGING)


def _plans(token: Token) -> bool:
    """Whether a word promises or asks, too: "promised" for "vowed"."""
    return not kinds(token.plain).isdisjoint(_BEFORE_TO)


def _refuses(token: Token) -> bool:
    return not kinds(token.plain).isdisjoint(("deny", "fail-to", "against"))


WHOLE = (unhedged,)
LOOKS = (firmer, done_instead)
