"""The claims: do the quotes give the quotations, numbers, names and dates that title and summary tell of?

All are worked out in one pass over the events, since they share what is read out of titles and quotes.
"""

from collections.abc import Iterator

from hrctimeline.claims.attributions import Misattributed
from hrctimeline.claims.case import Case, Names, cases
from hrctimeline.claims.check import Claims, Fault
from hrctimeline.claims.date_parts import OtherPart
from hrctimeline.claims.names.dropped import Dropped
from hrctimeline.claims.names.offices import Otherwise
from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.numbers.reading import Number
from hrctimeline.claims.prose import Weekday
from hrctimeline.claims.quotation_proof import LeftOut
from hrctimeline.dates import DateMention
from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.evidence.speaking import is_quoted, lets_speak, spoken_for
from hrctimeline.findings import Problem, Severity
from hrctimeline.logfile.model import Evidence
from hrctimeline.rules.base import error
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import is_name
from hrctimeline.words.quotations import LoneMark, Quotation
from hrctimeline.words.speakers import speakers


@error
def claim_quotation(dossier: Dossier) -> Iterator[Problem]:
    """Words in quotation marks, in a title or summary, stand in one of the event's quotes.

    They are compared as quotes are: the drawing of marks and dashes doesn't matter, every word does; the
    editor's own words in brackets are no part of them, but for [sic] and the name of whom a pronoun means,
    and an elision that hides a negation or runs into another sentence is a warning. A full stop or comma
    before the closing mark may be the typesetter's, and “?” that of a question that goes on. Marks round one
    word or a name needn't quote anybody: it is a warning where no quote has it, and a note where one has it
    in another form. A mark without its other half is a warning, too: a reader takes what follows for a
    quotation.

    Mend: Paste the words as a quote has them; or cite the text that has yours; or take off the marks.

    Bad::

        [[event]]
        title = "The council “gathered in Geneva”"

    Good::

        [[event]]
        title = "The council “met in Geneva”"
    """
    return _problems(dossier, Quotation, LeftOut, LoneMark)


@error
def claim_speaker(dossier: Dossier) -> Iterator[Problem]:
    """A quotation is given to the one who says it.

    Where a title or summary gives words to another than the `said-by` of their quote, or `said-by` to another
    than the text names directly beside them, the machine is sure. Where only the text tells who speaks, or an
    office stands for a name, it is a warning; so it is where the text has no name (“a person close to it”) or
    another group. Whose letter or label it is tells what others say, too. A pronoun may be anybody, and whom
    the quotes call an office's, “an analyst at Vail Bank”, speaks for that.

    Mend: Give the words to the one who says them, or mend `said-by`.

    Bad::

        letter.txt: 3 May 2019. They met on 2 May 2019. “It was long,” Ms Ahmed told Mr Brown.

        [[event]]
        title = "They meet"
        summary = "Mr Brown says: “It was long”."
        [[event.evidence]]
        source = "letter"
        quote = "They met on 2 May 2019. “It was long,” Ms Ahmed told Mr Brown."
        said-by = "Ms Ahmed"

    Good::

        letter.txt: 3 May 2019. They met on 2 May 2019. “It was long,” Ms Ahmed told Mr Brown.

        [[event]]
        title = "They meet"
        summary = "Ms Ahmed says: “It was long”."
        [[event.evidence]]
        source = "letter"
        quote = "They met on 2 May 2019. “It was long,” Ms Ahmed told Mr Brown."
        said-by = "Ms Ahmed"
    """
    yield from _problems(dossier, Misattributed)
    for evidence in dossier.evidence():
        place = dossier.located.get(evidence.path())
        if place and evidence.said_by:
            yield from _spoken_by_another(dossier, evidence, place)


def _spoken_by_another(dossier: Dossier, evidence: Evidence, place: Located) -> Iterator[Problem]:
    """Where the text names another beside the words; where it names him nowhere: speaker-not-found."""
    text, said_by = dossier.text_of(evidence), evidence.said_by
    named = [each for each in speakers(text, place.start, place.end) if is_name(each.name)]
    names = Names(tuple(dossier.timeline.names.items()))
    beside = [words for each in named for words in (each.name, each.around)]
    if not beside or any(names.one(said_by, words) for words in beside):
        return
    source = dossier.source_of(evidence)
    if spoken_for(source, text, evidence, place) and not is_quoted(text, place):
        return  # he tells what others say
    if lets_speak(source, text, evidence, place):
        excerpt = dossier.excerpt(evidence.source, place.start, place.end)
        message = f"the text gives these words to {named[0].name}, not to “{said_by}”"
        hint = f'If so: said-by = "{named[0].name}"'
        severity = None if is_name(said_by) else Severity.WARNING
        yield Problem(at(evidence, "said-by"), message, hint, (excerpt,), said_by, severity)


@error
def claim_number(dossier: Dossier) -> Iterator[Problem]:
    """A number in a title or summary stands in one of the event's quotes, in digits or in words.

    Values are compared: eighteen is 18, half a million 500,000, 8 pm 20:00 and one in five 20 %, but nearly
    20 isn't 20, 60 to 90 isn't 90, 5 % isn't 5, three weeks aren't three days, and the 18 of “18 May” counts
    nothing. What is inexact follows from what is exact or narrower: “at least 20” from “more than 20”,
    “more than 1,500” and “almost 1,600” from 1,562, “about 3 %” from 2.99 %; but it has to be true, and a
    round number nearby. “Hundreds”, “most” and “all” are claims, too, backed by the same or a
    stronger word or by a number; “a handful” is none of hundreds, and nothing is whole of which the quotes
    tell a part alone. A list's marker counts its items only where it is the last.

    An error where a sentence of the quotes that has most of the words about it has another number of its
    noun, and for an exact figure (over twelve things, money, a measure, 62 %) that they neither have nor
    give. Where they have its very figure, a warning by what stands with that alone: one end of a range, “by”
    beside “to”, without “about”; another bound (“over 30” beside 30), unless that may be a preposition (“a
    row over 30 names”); or another number of its noun (20 killed of “8 killed and 20 injured”). A warning
    where they say of a part what is said of the whole, and where only the translation of a quote has it.

    Else a note, since how long something took, what part it is, how often it comes or how many a few are is
    rather worked out than read off a quote. Where the quotes give it, the note says how: where it is true of
    theirs and not equal to it (345 of 344.65, “over a third” of 0.36), counts years from a date of theirs
    (“since 2012”), comes of their numbers, dates or times of day by a plain computation (a sum of like
    things, a difference of ages or amounts, “shortly before seven” of 6:54 p.m., “nearly two thirds” of nine
    of 14, another scale, eight hours from 9 a.m. to 5 p.m.) or is the length of a list. A list proves how
    many it has of its own noun, unless “including” opens it: it names a part. A number that is part of a name
    is an error, as a name is.

    Mend: Cite the words that give the number, or write it as they do: unit, “nearly” and “a year” included.

    Bad::

        [[event]]
        title = "The council meets and hears seventeen speakers"
        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019 and heard 18 speakers"

    Good::

        [[event]]
        title = "The council meets and hears eighteen speakers"
        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019 and heard 18 speakers"
    """
    return _problems(dossier, Number)


@error
def claim_name(dossier: Dossier) -> Iterator[Problem]:
    """A name in a title or summary stands in one of the event's quotes.

    “Haley” stands in “Nikki Haley”, but “Nikki Haley” doesn't stand in “Haley”: a first name or an office
    that no quote gives is the editor's own knowledge. Other spellings are listed under `[timeline.names]`; a
    cited source's publisher, author and title and a quote's `said-by` may be named as well. A land and its
    people stand for each other (Denmark, Danish), and so do a state of the USA and its abbreviation. A
    capital or seat of government beside its land (“Havana has asked” for Cuba) is a note, and so is a region
    beside its lands (“European” for Britain), or a body by another name (Capitol Hill for
    Congress). “Bank of Japan” doesn't stand in “a bank in Japan”.

    A description with a capital letter (the Court, the Chairwoman) is a note, unless the quotes have another
    of its kind in its place (“the House voted” for the Senate), and so are letters beside a name (Lowe MP, Dr
    Lowe), a title's label (“Special Report:”), and a name that says which one somebody is (the iPhone maker)
    or is a word of the language (the Leave vote), where no cited text has it. A land, people, party or body
    that says whose or what somebody is (the US regulator, Quaker elders) is one where a cited text has it,
    and the quotes name no other so. A note is a name, too, that is there but for its common noun (“Orne
    River” of “the Orne”), or in parts that a cited text has as one (“Ada” in one quote, “Fenn” in another),
    where the quotes have no other in its place. In new words for what somebody signed all these are warnings.
    Initials that no text has are a warning, for the words that they are of may be there, and so is a name of
    common nouns alone (Silicon Valley), and a land that says whose a thing is and no text has (US guns),
    where the quotes name no other there.

    The first word of a title or sentence, and each in headline case or capitals, is a name unless a text
    or a list of English words shows it to be none; where nothing tells, the finding is a warning, and a
    note of a word that is made of two (“Screensaver”). A warning is, too, an office
    whose limit was left out or put in (“mayor” where every quote has “deputy mayor”), one that the quotes
    give to the name otherwise (“finance minister” for “prime minister Lowe”), a forename that no text
    has, and kinship (“mother” where they have a stepmother). What may be the same name in another form
    (initials, an accent, a part, Dept, Bill for William) is a note with the line to list. An office stands
    by its initials, too (CEO, PM). A name that a cited text has outside the quotes is a warning, unless the
    quotes have another name in its place; an office of the text's author, or of a name that is quoted without
    it, is a note, and so is a name of the timeline's own title or `about`.

    Mend: Cite the words that have the name, or write it as they do. Another spelling goes into
    `[timeline.names]`.

    Bad::

        [[event]]
        title = "The council meets in Vienna"

    Good::

        [[event]]
        title = "The council meets in Geneva"
    """
    return _problems(dossier, Run, Dropped, Otherwise)


@error
def claim_date(dossier: Dossier) -> Iterator[Problem]:
    """A date in a title or summary is the event's own, or stated by one of its quotes.

    A date without a year takes the event's. “May” holds for an event on 2 May; a date that is finer than the
    event's and the quotes' doesn't, nor does one that is surer: 1850 for an event of about 1850. A weekday
    is the event's own or a quote's, and a day that no calendar has (31 June) is none. A part of a period in
    which no date of theirs lies (“late May” for 2 May) is a warning, as is “three days after the vote” where
    they count two from it. A bound that is true of the event's date and near it (“after Easter”) is a note,
    and so is a date that a length of time gives which the quotes tell (“on 12 June, a week before the
    vote”).

    Mend: Cite the words that state the date, or write it no finer than they do.

    Bad::

        [[event]]
        summary = "The council met on 2 May, as announced on 29 April."

    Good::

        [[event]]
        summary = "The council met on 2 May."
    """
    return _problems(dossier, DateMention, OtherPart, Weekday)


def _problems(dossier: Dossier, *kinds: type) -> Iterator[Problem]:
    for case in cases(dossier):
        found = dossier.memo.get(_unbacked, case, _in_full(dossier, case))
        yield from (problem for atom, problem in found if issubclass(atom, kinds))


def _in_full(dossier: Dossier, case: Case) -> bool:
    """Whether somebody may read what a note says: it is told, waived, or none by the log's own word."""
    weighed = any(rule.startswith("claim") for rule in dossier.timeline.rules)
    return dossier.part.notes or weighed or bool(dossier.by_index[case.event.index].waivers)


def _unbacked(case: Case, in_full: bool) -> list[tuple[type, Problem]]:
    """The unbacked claims of an event with their kind: worked out once for all their rules."""
    claims = case.corpus.memo.get(Claims, case)  # the wording is read from it, too
    return [(type(fault.atom), _problem(claims, fault, in_full)) for fault in claims.faults()]


def _problem(claims: Claims, fault: Fault, in_full: bool) -> Problem:
    """The problem of an unbacked claim: a note that nobody reads has no words."""
    if fault.severity is Severity.NOTE and not in_full:
        return Problem(claims.where(fault), "", about=fault.words, severity=Severity.NOTE)
    from hrctimeline.claims.advice import Advice  # looks for where else the words may be

    return Advice(claims, in_full=in_full).problem(fault)
