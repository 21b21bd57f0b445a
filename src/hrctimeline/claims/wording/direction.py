"""Where a title or summary turns what its quotes say: denies, opposes, firms up, turns round.

Nothing here measures likeness. Two words are one where they share a stem, opposites where a table has them
on two sides of a line; a finding says which words of the log and which of the quote stand against each other.
"""

from collections.abc import Iterator
from itertools import islice

from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.wording.acts import enacted
from hrctimeline.claims.wording.attributed import attributed
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.crossed import crossed
from hrctimeline.claims.wording.doers import exchanged, in_a_name
from hrctimeline.claims.wording.duties import misplaced
from hrctimeline.claims.wording.firmness import ANY_FIRM, COMING, firmer
from hrctimeline.claims.wording.led import led
from hrctimeline.claims.wording.motives import imputed
from hrctimeline.claims.wording.negated import negated
from hrctimeline.claims.wording.opposed import opposed
from hrctimeline.claims.wording.paired import mispaired, sent_astray
from hrctimeline.claims.wording.quoted import Evidence
from hrctimeline.claims.wording.rare import rare
from hrctimeline.claims.wording.reported import reported
from hrctimeline.claims.wording.timely import untimely
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.claims.wording.wider import wider
from hrctimeline.words.fold import Span


def turns(
    prose: str, here: list[Content], evidence: Evidence, names: list[Run], *, told: bool = True
) -> Iterator[Turned]:
    """What of a title or summary turns the quotes, at most once a word; `here` are its content words.

    `told`: what it denies must be denied by a quote, too; a summary may say what the texts don't tell.
    """
    found = [*_word_by_word(prose, here, evidence, names, told=told)]
    found += exchanged(prose, here, evidence, names)
    more = (
        crossed(prose, here, evidence, names),
        mispaired(prose, here, evidence),
        sent_astray(prose, here, evidence),
        attributed(prose, here, evidence),
        untimely(prose, evidence),
        misplaced(prose, here, evidence, names),
        enacted(prose, here, evidence, names),
        wider(prose, here, evidence),
        led(prose, here, evidence),
        *rare(prose, here, evidence, names),
        imputed(prose, here, evidence),
    )
    for later in (reported(prose, here, evidence, names), *more):
        found += [turn for turn in later if not any(_meet(each.span, turn.span) for each in found)]
    return iter(found)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _word_by_word(
    prose: str, here: list[Content], evidence: Evidence, names: list[Run], *, told: bool
) -> Iterator[Turned]:
    cues = frozenset(cue for word in here for cue in word.cues)
    denied = "deny" in cues or "deny" in evidence.cues
    firm = "plan" in cues or not cues.isdisjoint(COMING) or not evidence.cues.isdisjoint(ANY_FIRM)
    for word in here:
        if in_a_name(word, names):
            continue
        looks = (
            negated(prose, word, here, evidence, told=told) if denied else (),
            opposed(prose, word, here, evidence),
            firmer(prose, word, here, evidence) if firm else (),
        )
        yield from islice((turn for look in looks for turn in look), 1)
