"""The wording: does a title or summary say the contrary of its quotes, or more, or the same turned round?

These rules read words, not meaning: what they see is worth a look, and what they don't see still wants a
reader. The first five are worked out in one pass over the events; the last two ask who that reader was.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrctimeline.claims.case import Case, cases
from hrctimeline.claims.passages import Quoted
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import LOG, Excerpt, Problem, Severity, Where
from hrctimeline.review.standing import Standing, standings
from hrctimeline.rules.base import counted_note, warning

if TYPE_CHECKING:
    from hrctimeline.claims.wording.reading import Wording
    from hrctimeline.claims.wording.turned import Turn, Turned

_WAY_OUT = "Say it as the quote does; or cite the words that say it so."


@warning
def claim_negation(dossier: Dossier) -> Iterator[Problem]:
    """A title or summary denies what its quotes deny, and nothing else.

    A word of the log stands under “not”, “never”, “refuses to” and the like, and in no quote; or in the
    quotes, and not in the log. A deed may be denied by its noun: who took “no decision” has decided nothing.

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

    Opposites stand in a table made of WordNet's antonyms. Both must be verbs, or neither, and be of one
    matter: the same party or thing stands on the same side of both. Where the quote has the log's own word of
    it, too, or one of its family (the winner, for a win), the rule is silent, and so it is where the parties
    are exchanged: who wins against Lowe, and Lowe, who lost. Adverbs of degree and of frequency are opposites
    in sentences that have most in common: sharply and slightly, often and never, hours before and after.

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
    has without any such cue, or that wait for something (“pending approval”); and “according to”, “officials
    say”, “is thought to”, where all quotes that tell the same have them and the log says nothing of a report.
    What the quotes only “suggest”, “indicate” or “appear to” tell isn't “shown”, “proved” or “confirmed”.
    What they only ask (“whether”), or tell under a condition or with a limit (“if”, “unless”, “as far as I
    know”), isn't stated, and no doubt goes away with its verb: what “may have led to” a thing didn't “cause”
    it, and what was due to sail hasn't passed. What no quote proves, confirms, admits, hides, orders or
    regrets in any words isn't told so; and who was arrested isn't charged, who was hurt not killed.
    That the log only plans what a quote tells as done is a note, unless both have the same parties.

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

    Two names or nouns stand round a word of the log in one order, and in every quote with all three in the
    other; “by” turns the order round, and so does a verb for the same the other way (buy, sell). So it is
    with two names beside two things, and with from whom to whom. Or the log lets one name do what every quote
    has another do or owe, or say or count what they give to others. What two do to one another has no order.
    A preposition turns a word round, too: a vote for and against a thing, an attack by and on somebody.

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


@warning
def claim_wider(dossier: Dossier) -> Iterator[Problem]:
    """A title or summary has no rank, no cause and no wider scope of its own.

    “Only”, “first”, “last”, “ever”, “always”, “permanent” and “unanimous” stand in a quote, in that word or
    in one that says the same, where no number follows; so does a cause (“because of” for “after”), and “each”
    beside a number. Where every quote has some of a thing, or a part, the log doesn't have all of it; where
    they deny it “directly” or “officially”, the log doesn't deny it outright. An office keeps its rank
    (deputy, acting), one of a thing isn't several, and what is local isn't national. A motive or a charge
    (“to punish”, “a sham vote”) is some quote's, too.

    Mend: Say it as the quote does; or cite the words that say it so.

    Since 0.1.0.

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


@counted_note("event isn't read", "events aren't read")
def wording_unread(dossier: Dossier) -> Iterator[Problem]:
    """A person has read the wording of each event beside its quotes, and signed it.

    No rule proves a paraphrase. `hrctimeline review` shows title and summary beside the quotes, and keeps in
    `reviews.toml` who has read them, on which day, and a digest of the words. Where the log asks for more
    `readers`, that many different people must have read an event.

    Mend: Read the event and sign it, `hrctimeline review EVENT`; or let somebody else.

    Since 0.1.0.

    Bad::

        [[event]]
        title = "The council meets in Geneva"

    Good::

        [[event]]
        title = "The council meets in Geneva"

        [[reviews.session]]
        by = "Ms Ahmed"
        on = 2019-05-04
        digest = "4f35bb58f5d7b803 c10a0feb363475f1 ddcc7dc341508bfb 25022fda58e75e72 af292539e1e456c9"
    """
    for standing in _unread(dossier):
        if not standing.changed:
            names = " and ".join(sign_off.by for sign_off in standing.current)
            said = f"only {names} has read" if names else "nobody has read"
            asked = f"; the log asks for {standing.wanted} readers" if standing.wanted > 1 else ""
            hint = f"Read it, and sign it: hrctimeline review {standing.event.id}"
            yield Problem(_at_title(standing), f"{said} the wording{asked}", hint)


@counted_note("event changed since it was read", "events changed since they were read")
def wording_changed(dossier: Dossier) -> Iterator[Problem]:
    """The words that a person has read and signed are those that are there now.

    A sign-off goes stale with any changed word of title, summary and date, of a quote as its text has it, of
    its stance, speaker or translation, and where a quote comes that disputes the event or gives it context.
    Typography, the order of evidence and new quotes in support leave it as it is.

    Mend: Read the event again and sign it, `hrctimeline review EVENT`; or take the change back.

    Since 0.1.0.

    Bad::

        [[event]]
        title = "The council meets in Geneva again"

        [[reviews.session]]
        by = "Ms Ahmed"
        on = 2019-05-04
        digest = "4f35bb58f5d7b803 c10a0feb363475f1 ddcc7dc341508bfb 25022fda58e75e72 af292539e1e456c9"

    Good::

        [[event]]
        title = "The council meets in Geneva"

        [[reviews.session]]
        by = "Ms Ahmed"
        on = 2019-05-04
        digest = "4f35bb58f5d7b803 c10a0feb363475f1 ddcc7dc341508bfb 25022fda58e75e72 af292539e1e456c9"
    """
    for standing in _unread(dossier):
        if standing.changed:
            said = "; ".join(each.said for each in standing.stale)
            hint = f"Read it again, and sign it: hrctimeline review {standing.event.id}"
            yield Problem(_at_title(standing), said, hint)


def _unread(dossier: Dossier) -> Iterator[Standing]:
    """The events that not enough people have read; none where a fault hides who has."""
    if dossier.loaded.reviewed:
        yield from (each for each in standings(dossier).values() if each.event.id and not each.read)


def _at_title(standing: Standing) -> Where:
    return Where(LOG, standing.event.path("title" if standing.event.title else "id"))


def _problems(dossier: Dossier, kind: "Turn") -> Iterator[Problem]:
    from hrctimeline.claims.wording.reading import wordings  # reads what no error depends on

    for case in cases(dossier):
        for wording in dossier.memo.get(wordings, case):
            for turned in wording.turned:
                if turned.kind == kind:
                    yield _problem(dossier, case, wording, turned)


def _problem(dossier: Dossier, case: Case, wording: "Wording", turned: "Turned") -> Problem:
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
