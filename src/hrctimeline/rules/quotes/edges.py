"""Does what a quote leaves out, at its edges or behind an elision, turn what it says?"""

from collections.abc import Iterator
from typing import Literal

from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.findings import Problem, Severity, marked
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.record import replace
from hrctimeline.rules.base import warning
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import listed
from hrctimeline.words.locate import Located
from hrctimeline.words.text import Text
from hrctimeline.words.tokens import every_token

_LONGEST = 400  # characters of a sentence that a hint repeats
# verbs of SUPPOSING that report what somebody says, and don't tell of a hope or fear
_REPORTS = listed(
    """
    claim claims claimed claiming allege alleges alleged alleging suggest suggests suggested suggesting
    insinuate insinuates insinuated insinuating believe believes believed believing think thinks thought
    """
)
_INVERTED = listed("had were should")  # conditions only where they open one: "Had he done so, …"
_SAY = "say in the title or summary what they say, and set this aside with a waiver."


@warning
def quote_cropped(dossier: Dossier) -> Iterator[Problem]:
    """What is cut off at a quote's edges, in its sentence, doesn't turn or condition what it says.

    “does not [constitute a withdrawal]” says the contrary once it is cut; “there were rumours that”, “may”,
    “hoped to”, “if” before a quote and “unless”, “but only”, “his rival claimed” behind it are no better, nor
    is half of a number (“5 | million”). Other clauses, brackets and quotations of the sentence don't count.
    Nor are those cut off who tell the words, where no `said-by` names them. What another quote of the event
    shows isn't cut off. A note where a word that may turn the quote stands more than a few words before it,
    and where title or summary have it, or deny the same; a denial right before the quote always warns. Where
    the words don't bear on the quote, or the title or summary says what they say, set the rule aside with a
    waiver.

    Mend: Quote the sentence from its beginning, or to its end.

    Bad::

        [[event.evidence]]
        quote = "adopt the report, Ms Ahmed said"

    Good::

        [[event.evidence]]
        quote = "It did not adopt the report, Ms Ahmed said"
    """
    from hrctimeline.words.cropped import crop  # many patterns: not where only errors are asked for

    for evidence, place in _located(dossier):
        if evidence.quote == dossier.source_of(evidence).dateline:
            continue  # a line of its own
        text = dossier.text_of(evidence)
        if cut := dossier.memo.get(crop, text, place.start, place.end):
            if _quoted_beside(dossier, evidence, text.from_prose(*cut.span)):
                continue
            said = f"“{cut.turning}” stands {_side(cut.before)} the quote in its sentence, and is cut off"
            inverts = cut.before and cut.words.endswith(f" {cut.turning}")  # “do not | work for any state”
            vouched = "" if inverts else _vouched_for(dossier, evidence, cut.turning)
            if vouched == "told":
                continue
            problem = _cropped(dossier, evidence, place, cut.before, cut.span, said, cut.words)
            yield replace(problem, severity=Severity.NOTE) if vouched or not cut.near else problem
        elif not evidence.said_by and evidence.stance != "context":
            yield from _unvoiced(dossier, evidence, place)


def _vouched_for(dossier: Dossier, evidence: Evidence, turning: str) -> Literal["told", "perhaps", ""]:
    """Whether the log tells itself what a quote's cut words do to it: in title or summary, or by `said-by`.

    A word of supposing is told by any of these. Of other words it isn't sure that they are told of the same.
    """
    from hrctimeline.claims.wording.stems import stems
    from hrctimeline.words.denials import SUPPOSING, negating

    event, plain = dossier.by_index[evidence.event], turning.casefold()
    every = [token.plain for token in every_token(f"{event.title} {event.summary}")]
    same = plain not in _INVERTED and any(not stems(each).isdisjoint(stems(plain)) for each in every)
    if plain not in listed(SUPPOSING):
        told = _is_denied_too(event, evidence) if next(negating(plain), None) else same
        return "perhaps" if told else ""
    reports = plain in _REPORTS and (evidence.said_by or any(each in _REPORTS for each in every))
    if reports or same:
        return "told"
    return "perhaps" if evidence.said_by else ""


def _is_denied_too(event: Event, evidence: Evidence) -> bool:
    """Whether title or summary denies a word of a quote."""
    from hrctimeline.claims.wording.content import contents

    quoted = {stem for word in contents(evidence.quote) for stem in word.stems}
    told = (word for prose in (event.title, event.summary) for word in contents(prose))
    return any(word.denied and not word.stems.isdisjoint(quoted) for word in told)


def _unvoiced(dossier: Dossier, evidence: Evidence, place: Located) -> Iterator[Problem]:
    """A quote without a speaker, of which the words that name him are cut off."""
    from hrctimeline.words.unvoiced import unvoiced

    text = dossier.text_of(evidence)
    cut = dossier.memo.get(unvoiced, text, place.start, place.end)
    if cut and not _quoted_beside(dossier, evidence, text.from_prose(*cut.span)):
        words = " ".join(text.prose[slice(*cut.span)].split())
        said = f"who tells this stands {_side(cut.before)} the quote in its sentence, and is cut off"
        problem = _cropped(dossier, evidence, place, cut.before, cut.span, said, words)
        hint = f'Say who tells it, said-by = "{cut.teller}"; or {_lower(problem.hint)}'
        hint = hint if _may_be_pasted(cut.teller) else problem.hint
        yield replace(problem, hint=hint, severity=None if cut.sure else Severity.NOTE)


def _may_be_pasted(teller: str) -> bool:
    """Whether words name somebody, or an office: no pronoun, and no "all other"."""
    from hrctimeline.claims.vocabulary import role
    from hrctimeline.evidence.speaking import PRONOUNS
    from hrctimeline.words.naming import is_name

    named = is_name(teller) and teller.casefold() not in PRONOUNS
    return named or any(map(role, teller.split()))


def _quoted_beside(dossier: Dossier, evidence: Evidence, span: Span) -> bool:
    """Whether another quote of the event shows some words at a span of the source that this one cuts off."""
    return any(
        other.source == evidence.source and any(begin <= span[0] < end for begin, end in place.visible)
        for other, place in dossier.found(dossier.timeline.events[evidence.event])
        if other is not evidence
    )


def _cropped(
    dossier: Dossier, evidence: Evidence, place: Located, before: bool, span: Span, said: str, words: str
) -> Problem:
    """What is said of words cut off at an edge; those at a span of the prose are marked."""
    text = dossier.text_of(evidence)
    first, last = text.sentence(place.start, place.end)
    around = (first, place.end) if before else (place.start, last)
    shown = marked(text, evidence.source, around, text.from_prose(*span))
    whole = text.words(*around)
    paste = f":\n  {whole}\n" if len(whole) <= _LONGEST else ", "
    way = "from its beginning" if before else "to its end"
    hint = f"Quote the sentence {way}{paste}or {_SAY}"
    message = f"{said}: “{words}”"
    return Problem(at(evidence, "quote"), message, hint, (shown,), about=evidence.quote, cut=words)


def _side(before: bool) -> str:
    return "before" if before else "behind"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


@warning
def elision_hides_negation(dossier: Dossier) -> Iterator[Problem]:
    """What […] leaves out doesn't turn the sense round, or condition it.

    So do “not”, “rather than”, “said it is false that”, “allegedly”, “alleging”, “likely”, “if the board
    agrees”, “to recommend” before “that”, “in part”, “only one of”; “as it seems to me”, where the log gives
    the words as nobody's opinion; and who tells them, where no `said-by` names him. A whole sentence may be
    left out but for one that goes on from the quote (“But he did not”); a note where it denies something of
    which log or quote has a word. So may a clause that begins and ends where those that are left do,
    and a comparison with its “never”.

    Mend: Quote the words in full.

    Bad::

        [[event.evidence]]
        quote = "It […] adopt the report"

    Good::

        [[event.evidence]]
        quote = "It did not […] report, Ms Ahmed said"
    """
    from hrctimeline.rules.quotes.left_out import bears, hedge, open_words  # few quotes have an elision
    from hrctimeline.words.cropped import hidden_turn
    from hrctimeline.words.denials import negations

    for evidence, place in _located(dossier):
        text = dossier.text_of(evidence)
        for number, (start, end) in enumerate(place.hidden):
            words = text.words(start, end)
            turning = next(iter(negations(open_words(words))), "")
            weight = bears(dossier, evidence, place, (start, end)) if turning else None
            if turning and weight is None:
                continue
            turning = turning or hidden_turn(text, start, end) or hedge(dossier, evidence, words)
            if turning := turning or _passed_over(text, evidence, place, number):
                message = f"the words left out have “{turning}”: “{words}”"
                shown = (dossier.excerpt(evidence.source, start, end),)
                hint = f"Quote them, or {_SAY}"
                yield Problem(at(evidence, "quote"), message, hint, shown, evidence.quote, weight, words)


def _passed_over(text: Text, evidence: Evidence, place: Located, number: int) -> str:
    """The words of an elision that name who tells what follows, where no `said-by` does."""
    from hrctimeline.words.unvoiced import passed_over

    until = place.visible[number + 1][1]
    found = None if evidence.said_by else passed_over(text, place.hidden[number], until)
    return " ".join(text.prose[slice(*found.span)].split()) if found else ""


@warning
def elision_joins_sentences(dossier: Dossier) -> Iterator[Problem]:
    """An elision doesn't make one sentence of two, with the subject of the one and the deed of the other.

    Whole sentences may be left out, and so may the beginning of one whose rest has a subject of its own.

    Mend: Quote the words in full, or cite the two sentences as two pieces of evidence.

    Bad::

        letter.txt: 3 May 2019. On 2 May 2019 Ms Ahmed opened the session. Mr Brown left the room.

        [[event.evidence]]
        quote = "On 2 May 2019 Ms Ahmed […] left the room"

    Good::

        letter.txt: 3 May 2019. On 2 May 2019 Ms Ahmed opened the session. Mr Brown left the room.

        [[event.evidence]]
        quote = "On 2 May 2019 Ms Ahmed opened the session. […] Brown left the room."
    """
    from hrctimeline.words.joined import joints

    for evidence, place in _located(dossier):
        text = dossier.text_of(evidence)
        for start, end in joints(text, place) if place.hidden else ():
            words = text.words(start, end)
            message = f"the elision runs into another sentence, and leaves out: “{words}”"
            shown = (dossier.excerpt(evidence.source, start, end),)
            hint = "Quote them, or cite the two sentences as two pieces of evidence."
            yield Problem(at(evidence, "quote"), message, hint, shown, about=evidence.quote, cut=words)


def _located(dossier: Dossier) -> Iterator[tuple[Evidence, Located]]:
    """The evidence whose quote stands in one place."""
    for evidence in dossier.evidence():
        place = dossier.located.get(evidence.path())
        if place:
            yield evidence, place
