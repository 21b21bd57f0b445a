"""Does a title or summary say the contrary of its quotes, or more, or the same turned round?

These rules read words, not meaning. Where a sentence stands word for word in a quote, what differs there was
changed, and is a warning; a freer one may say the same in other words, and they are silent of it or tell a
note. What they don't see still wants a reader. All are worked out in one pass over the events.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrctimeline.claims.case import Case, Quoted, cases
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import LOG, Excerpt, Problem, Severity, Where
from hrctimeline.rules.base import warning

if TYPE_CHECKING:
    from hrctimeline.claims.wording.quoted import Turn, Turned
    from hrctimeline.claims.wording.reading import Wording

_WAY_OUT = "Say it as the quote does; or cite the words that say it so."


@warning
def claim_negation(dossier: Dossier) -> Iterator[Problem]:
    """A title or summary denies what its quotes deny, and nothing else.

    A word of the log stands under “not”, “never”, “refuses to”, “lacks”, “rules out” and the like, and in the
    quotes without; or in the quotes so, and not in the log. A deed may be denied by its noun: who took “no
    decision” has decided nothing, and a sale that “fell through” sold nothing. Told of sentences whose other
    words all stand in one sentence of a quote.

    Mend: Say it as the quote does; or cite the words that say it so.

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

    Opposites stand in a table made of WordNet's antonyms. Both must be verbs, or neither, and be of one
    matter: the same party or thing stands on the same side of both. Where the quote has the log's own word of
    it, too, or one of its family (the winner, for a win), the rule is silent, and so it is where the parties
    are exchanged: who wins against Lowe, and Lowe, who lost. Adverbs of degree and of frequency are opposites
    in sentences that have most in common: sharply and slightly, often and never. What came first is held
    against the quotes in whatever words of time: before, after, once, two days later, then, preceded. So is a
    word that has a prefix on one side alone: the final and the semi-final, armed and unarmed. Told of
    sentences whose other words all stand in one sentence of a quote; degrees and the order of time are a note
    elsewhere.

    Mend: Take the quote's word; or cite the words that have yours.

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

    Cues are “plans to”, “may”, “reportedly”, “proposed”, “agreed to” and the like, where they bear on a word
    that the log has without any such cue; and the other way round, what the log only plans and a quote tells
    as done. These are told of sentences whose other words all stand in one sentence of a quote. So it is with
    deeds of which one may lead to the other: who negotiates hasn't settled; and who was arrested isn't
    charged, who was hurt not killed, a note in other sentences. So is what no quote proves, confirms, admits,
    hides, orders, forces or bans in any words. “According to” and “officials say”, where all quotes that tell
    the same have them and the log says nothing of a report, are a note in all: a title often tells so, and
    rightly.

    Mend: Say it as the quote does; or cite the words that state it.

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

    Two names or nouns stand round a word of the log in one order, and in every quote with all three in the
    other; “by” turns the order round, and so does a verb for the same the other way (buy and sell, beat and
    lose to). So it is with from whom to whom something goes, whose a thing is, or the log lets one name do
    what every quote has another do. What two do to one another has no order. A preposition turns a word
    round, too: a vote for and against a thing. Told of sentences whose other words all stand in one sentence
    of a quote; a number that befell otherwise (eleven hurt, eleven killed) is a note elsewhere.

    Mend: Put the names as the quote has them.

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


@warning
def claim_wider(dossier: Dossier) -> Iterator[Problem]:
    """A title or summary has no rank, no cause and no wider scope of its own.

    “Only”, “first”, “last”, “ever”, “always”, “permanent” and “unanimous” stand in a quote, in that word or
    in one that says the same, where no number follows; so does a cause (“because of” for “after”): a note
    where the sentence has words of its own. Where the quotes have most or a part of a thing, the log doesn't
    have all of it. An office keeps its rank (deputy, acting) where the other words are the quote's, and one
    of a thing isn't several.

    Mend: Say it as the quote does; or cite the words that say it so.

    Bad::

        letter.txt: 3 May 2019. On 2 May 2019 Linn lost a bridge.

        [[event]]
        title = "Linn loses its only bridge"
        [[event.evidence]]
        quote = "On 2 May 2019 Linn lost a bridge."

    Good::

        letter.txt: 3 May 2019. On 2 May 2019 Linn lost a bridge.

        [[event]]
        title = "Linn loses a bridge"
        [[event.evidence]]
        quote = "On 2 May 2019 Linn lost a bridge."
    """
    return _problems(dossier, "wider")


def _problems(dossier: Dossier, kind: "Turn") -> Iterator[Problem]:
    from hrctimeline.claims.wording.reading import wordings  # reads what no error depends on

    for case in cases(dossier):
        for wording in dossier.memo.get(wordings, case):
            for turned in wording.turned:
                if turned.kind == kind:
                    yield _problem(case, wording, turned)


def _problem(case: Case, wording: "Wording", turned: "Turned") -> Problem:
    written = case.event.title if wording.key == "title" else case.event.summary
    words = written[slice(*turned.span)]
    where = Where(LOG, case.event.path(wording.key), turned.span)
    shown = (_excerpt(case.quoted[turned.quote], turned),) if turned.quote >= 0 else ()
    severity = None if turned.sure else Severity.NOTE
    return Problem(where, f"“{words}”: {turned.said}", _WAY_OUT, shown, words, severity)


def _excerpt(quoted: Quoted, turned: "Turned") -> Excerpt:
    """The words of a quote that stand against the log's."""
    text = quoted.evidence.translation if quoted.unread else quoted.words
    return Excerpt(quoted.source.id, *quoted.text.position(quoted.place.start), text, turned.words)
