"""Whose duty something is: who "should" or "ought to" in the log, while in every quote it is another."""

from collections.abc import Iterator, Sequence
from itertools import islice

from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.doers import meet
from hrctimeline.claims.wording.quoted import Evidence
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import tokens_within

_JOINED = ("and", "or", ",", "&")
_DUTY = listed("should ought must")
_WORDS = 6  # content words of a duty
_BEHIND = 20  # characters behind a name in which the verb of a duty begins


def misplaced(prose: str, here: list[Content], evidence: Evidence, names: Sequence[Run]) -> Iterator[Turned]:
    """The names that have a duty in a title or summary, and none in the quotes, which give it to others."""
    mine = _bound(prose, names)
    if not mine:
        return
    quotes = range(len(evidence.quotes))
    bound = [(n, run) for n in quotes for run in _bound(evidence.quotes[n], evidence.names(n))]
    known = [run for n in quotes for run in evidence.names(n)]
    for run in mine if bound else ():
        duty = _duty(run, here)
        same = [(n, r) for n, r in bound if duty & _duty(r, [w for m, w in evidence.words if m == n])]
        if same and meet((run,), known) and not meet((run,), [each for _, each in bound]):
            number, other = same[0]
            said = f"in the quote it is {' '.join(other.tokens)}, not {' '.join(run.tokens)}"
            yield Turned("turned", (run.start, run.end), said, number, (other.start, other.end))


def _duty(run: Run, words: Sequence[Content]) -> frozenset[str]:
    """The stems of what the one before it should do."""
    return all_stems(islice((word for word in words if word.start >= run.end), _WORDS))


def _bound(prose: str, names: Sequence[Run]) -> list[Run]:
    """The names directly before the verb of a duty, and those that "and" joins to them."""
    found: list[Run] = []
    for run in reversed(names):
        following = [token.plain for token in tokens_within(prose, run.end, run.end + _BEHIND)][:1]
        joined = bool(found) and prose[run.end : found[-1].start].strip() in _JOINED
        if joined or not _DUTY.isdisjoint(following):
            found.append(run)
    return found
