"""The wording: does a title or summary say the contrary of its quotes, or more, or the same turned round?

These rules read words, not meaning: what they see is worth a look, and what they don't see still wants a
reader. All four are worked out in one pass over the events.
"""

from collections.abc import Iterator

from hrctimeline.claims.case import Case, cases
from hrctimeline.claims.passages import Quoted
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import LOG, Excerpt, Problem, Where
from hrctimeline.rules.base import warning
from hrctimeline.wording.direction import Turn, Turned
from hrctimeline.wording.reading import Wording, wordings

_WAY_OUT = "Say it as the quote does; or cite the words that say it so."


@warning
def claim_negation(dossier: Dossier) -> Iterator[Problem]:
    """A title or summary denies what its quotes deny, and nothing else.

    A word of the log stands under “not”, “never”, “refuses to” and the like, and in no quote; or in the
    quotes, and not in the log.

    Mend: Say it as the quote does; or cite the words that say it so.

    Since 0.1.0.

    Bad::

        [[event]]
        title = "The council does not meet in Geneva"

    Good::

        [[event]]
        title = "The council meets in Geneva"
    """
    return _problems(dossier, "negation")


@warning
def claim_opposite(dossier: Dossier) -> Iterator[Problem]:
    """A title or summary doesn't have the opposite of its quotes' words.

    Opposites stand in a table made of WordNet's antonyms. Where a quote has the log's own word, too, the rule
    is silent.

    Mend: Take the quote's word; or cite the words that have yours.

    Since 0.1.0.

    Bad::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019. Costs rose.

        [[event]]
        title = "Costs fall"
        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019. Costs rose."

    Good::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019. Costs rose.

        [[event]]
        title = "Costs rise"
        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019. Costs rose."
    """
    return _problems(dossier, "opposite")


@warning
def claim_firmer(dossier: Dossier) -> Iterator[Problem]:
    """A title or summary is no surer than its quotes: what they plan, expect or report isn't stated plainly.

    Cues are “plans to”, “may”, “reportedly”, “proposed” and the like, where they bear on a word that the log
    has without any such cue.

    Mend: Say it as the quote does; or cite the words that state it.

    Since 0.1.0.

    Bad::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019. It plans to close its hall.

        [[event]]
        title = "The council has closed its hall"
        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019. It plans to close its hall."

    Good::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019. It plans to close its hall.

        [[event]]
        title = "The council plans to close its hall"
        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019. It plans to close its hall."
    """
    return _problems(dossier, "firmer")


@warning
def claim_turned(dossier: Dossier) -> Iterator[Problem]:
    """Who does what to whom is told as the quotes tell it.

    Two names stand round a word of the log in one order, and in every quote with all three in the other;
    “by” turns the order round.

    Mend: Put the names as the quote has them.

    Since 0.1.0.

    Bad::

        letter.txt: 3 May 2019. On 2 May 2019 Norway sued Chile.

        [[event]]
        title = "Chile sues Norway"
        [[event.evidence]]
        quote = "On 2 May 2019 Norway sued Chile."

    Good::

        letter.txt: 3 May 2019. On 2 May 2019 Norway sued Chile.

        [[event]]
        title = "Chile is sued by Norway"
        [[event.evidence]]
        quote = "On 2 May 2019 Norway sued Chile."
    """
    return _problems(dossier, "turned")


def _problems(dossier: Dossier, kind: Turn) -> Iterator[Problem]:
    for case in cases(dossier):
        for wording in dossier.memo.get(wordings, case):
            for turned in wording.turned:
                if turned.kind == kind:
                    yield _problem(dossier, case, wording, turned)


def _problem(dossier: Dossier, case: Case, wording: Wording, turned: Turned) -> Problem:
    written = case.event.title if wording.key == "title" else case.event.summary
    words = written[slice(*turned.span)]
    where = Where(LOG, case.event.path(wording.key), turned.span)
    shown = (_excerpt(case.quoted[turned.quote], turned),) if turned.quote >= 0 else ()
    return Problem(where, f"“{words}”: {turned.said}", _WAY_OUT, shown, about=words)


def _excerpt(quoted: Quoted, turned: Turned) -> Excerpt:
    """The words of a quote that stand against the log's."""
    text = quoted.evidence.translation if quoted.unread else quoted.words
    return Excerpt(quoted.source.id, *quoted.text.position(quoted.place.start), text, turned.words)
