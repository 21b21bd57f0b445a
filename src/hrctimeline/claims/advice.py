"""What to tell about a claim that isn't backed: where else its words stand, and how to mend it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrctimeline.claims import date_proof, quotation_proof
from hrctimeline.claims.attributions import Misattributed
from hrctimeline.claims.case import Passage
from hrctimeline.claims.check import Claims, Fault
from hrctimeline.claims.date_parts import OtherPart
from hrctimeline.claims.date_proof import Stated
from hrctimeline.claims.fitting import LONGEST, best_first, is_beside_it, tells_of_it
from hrctimeline.claims.messages import missing
from hrctimeline.claims.names.divide import Division
from hrctimeline.claims.names.dropped import Dropped
from hrctimeline.claims.names.initialled import in_other_form, other_forms
from hrctimeline.claims.names.offices import Otherwise
from hrctimeline.claims.names.proof import NameProof
from hrctimeline.claims.names.runs import Run, runs
from hrctimeline.claims.names.uncited import by_office, of_the_author, weight
from hrctimeline.claims.numbers.proof import proves
from hrctimeline.claims.numbers.reading import Number
from hrctimeline.claims.numbers.units import NAMED
from hrctimeline.claims.prose import Weekday
from hrctimeline.claims.quotation_proof import LeftOut
from hrctimeline.claims.vocabulary import is_title
from hrctimeline.claims.words import Index
from hrctimeline.dates import DateMention
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import Problem, Severity, marked
from hrctimeline.logfile.model import Source
from hrctimeline.record import replace
from hrctimeline.words.locate import editorial
from hrctimeline.words.quotations import LoneMark, Quotation
from hrctimeline.words.text import Span, Text

if TYPE_CHECKING:
    from hrctimeline.claims.slight import Slight

_TRIED = 20  # sentences looked at for the parts of a name
_SHOWN = 6  # names or numbers that a hint lists


class Advice:
    """Makes the problem of each unbacked claim of an event; not `in_full`, a note without a further look."""

    def __init__(self, claims: Claims, *, in_full: bool = True) -> None:
        self.claims, self._in_full = claims, in_full
        self.case = claims.case

    def problem(self, fault: Fault) -> Problem:
        """The problem, with the sentence of a cited source that has the atom, if one has it."""
        message = missing(fault, labelled=self._is_labelled(fault))
        slight = self._slight(fault)
        noted = slight and (slight.wherever_it_stands() or slight.where_no_text_has_it())
        severity = Severity.NOTE if noted else _severity(fault)
        where = self.claims.where(fault)
        problem = Problem(where, message, about=fault.words, severity=severity)
        listing = self._listing(fault.atom) if isinstance(fault.atom, Run) else ""
        if (
            severity is Severity.NOTE
            and not self._in_full
            and (listing or (slight and slight.is_the_subject()))
        ):
            return problem  # wherever else it stands
        for source, text, span in self._places(fault) if not listing else ():
            return self._elsewhere(fault, problem, source, text, span)
        return replace(problem, hint=self._hint(fault))

    def _is_labelled(self, fault: Fault) -> bool:
        """Whether what may stand for a name is only said of a source, and in no quote."""
        near = fault.atom.near if isinstance(fault.atom, Run) else ""
        return any(near in each.words for each in self.case.labels if near) and not any(
            near in each.words for each in self.case.quoted
        )

    def _slight(self, fault: Fault) -> "Slight | None":
        """How little a name weighs that is missed; None of what is no name."""
        if not isinstance(fault.atom, Run):
            return None
        from hrctimeline.claims.slight import Slight  # most logs name nothing that is missed

        return Slight(fault.atom, fault, self.claims)

    def _places(self, fault: Fault) -> Iterator[tuple[Source, Text, Span]]:
        """Where the cited sources have the atom, the best to cite first; an office by an author's."""
        run, proof = fault.atom, self.claims.names.proof
        if isinstance(run, Run) and not (other_forms(run.tokens) or is_title(run.tokens[-1])):
            yield from best_first(fault, self.case, lambda *text: self._named(run, text[1]))
            return
        places = ((s, text, span) for s, text in self.case.cited for span in self._spans(fault, s, text))
        if isinstance(run, Run) and other_forms(run.tokens):
            yield from sorted(places, key=lambda place: not of_the_author(run, proof, *place))
        yield from places

    def _elsewhere(self, fault: Fault, problem: Problem, source: Source, text: Text, span: Span) -> Problem:
        around = text.sentence(*span)
        shown = marked(text, source.id, around, span)
        message = f"{problem.message}; line {shown.line} of {source.file} has it, which isn't cited"
        paste = f", to paste: {shown.text}" if len(shown.text) <= LONGEST else "."
        severity = self._weight(fault, source, text, span)
        apart = isinstance(fault.atom, Run) and not is_beside_it(fault, shown.text)
        hint = "Cite that too, if it tells of this." if apart else "Cite that too" + paste
        return replace(problem, message=message, hint=hint, excerpts=(shown,), severity=severity)

    def _weight(self, fault: Fault, source: Source, text: Text, span: Span) -> Severity | None:
        """The weight of what a cited text has, and no quote: of a name it depends on what stands for it."""
        run, names = fault.atom, self.claims.names
        if not isinstance(run, Run):
            return _severity(fault)
        slight = self._slight(fault)
        if slight and (slight.wherever_it_stands() or slight.where_a_text_has_it()):
            return Severity.NOTE
        if of_the_author(run, names.proof, source, text, span) or by_office(run, names.quotes, text):
            return Severity.NOTE
        if names.proof.stands(run.tokens):  # it is addressed otherwise
            return _severity(fault)
        return weight(run, fault.field.words, names.quotes)

    def _spans(self, fault: Fault, source: Source, text: Text) -> Iterator[Span]:
        """Where a cited source has the atom; never as a list's marker or inside a date."""
        match fault.atom:
            case Quotation():
                places = quotation_proof.places(fault.words, self.case.corpus.locator(text))
                yield from ((place.start, place.end) for place in places)
            case Run():
                yield from self._named(fault.atom, text)
            case Number():
                cited = {number for each in self.case.quoted for number in each.numbers}
                alike = self.case.corpus.numbers_alike(source, text)
                named = NAMED in fault.atom.units  # "one" is no Voyager 1
                fitting = (each for each in alike if not each.marks and named <= (NAMED in each.units))
                proving = (each for each in fitting if proves(fault.atom, each))
                found = (place for each in proving for place in alike[each])
                spans = sorted(span for span, number in found if number not in cited)
                yield from (span for span in spans if tells_of_it(fault, self.claims.fields, text, span))
            case DateMention():
                for stated in self._dated(fault.atom, source, text):
                    span = stated.start, stated.end
                    if stated.publication or tells_of_it(fault, self.claims.fields, text, span):
                        yield span

    def _named(self, run: Run, text: Text) -> Iterator[Span]:
        number = self.case.names.spelled.get(run.tokens)
        spellings = self.case.names.spellings[number] if number is not None else ()
        locator = self.case.corpus.locator(text)
        for tokens in dict.fromkeys((run.tokens, *spellings)):
            places = self.case.corpus.memo.get(locator.places, " ".join(tokens))
            yield from ((place.start, place.end) for place in places)
        yield from self._as_office(run, text)
        for place in locator.places(run.tokens[-1])[:_TRIED] if len(run.tokens) > 1 else ():
            words = text.words(*text.sentence(place.start, place.end))
            proof = NameProof([Passage(words)], self.case.names.spelled, self.case.names.spellings)
            if Division(run, proof).proved:
                yield place.start, place.end

    def _as_office(self, run: Run, text: Text) -> Iterator[Span]:
        """Where a text has an office in another form: the chief executive for the CEO."""
        if other_forms(run.tokens):
            index = Index(text.prose)
            for place in in_other_form(run.tokens, index):
                if not place.limited:
                    yield text.from_prose(index.words[place.first].start, index.words[place.last].end)

    def _dated(self, date: DateMention, source: Source, text: Text) -> Iterator[Statement]:
        own = self.case.event.date
        every = self.case.corpus.calendar(source, text).statements if own else ()
        stated = (Stated(there.text, there.readings, False, there.by_its_ends) for there in every)
        for number in date_proof.proving(date, own, stated) if own else ():
            yield every[number]

    def _hint(self, fault: Fault) -> str:
        quoted = self.case.quoted
        match fault.atom:
            case Quotation():
                if own := editorial(fault.words):
                    return f"{own[0]} is the editor's, and no part of a quotation: close the marks before it."
                return self._nearest(fault.words) or "Take the quote's own words, or leave the marks out."
            case LeftOut():
                return "Quote them, or say in your own words what they say."
            case Misattributed(said=said):
                return f"Give it to {' or '.join(said)}, or mend `said-by`."
            case LoneMark():
                return "Put the other mark where the quotation ends or begins; an apostrophe is written ’."
            case Run():
                return self._listing(fault.atom) or self._names(fault.atom)
            case Dropped(said=said):
                return f"Is it “{said}”? Say which it is; or cite words that have it without."
            case Otherwise():
                return "Who is it that the quotes call so? Say it as they do, or cite words that have yours."
            case Number():
                return self._numbers(fault.atom)
            case DateMention() | OtherPart() | Weekday():
                dates = [f"{s.text} ({s.readings[0]})" for each in quoted for s in each.stated]
                return _listed("The quotes' dates", dates) or "Cite the words that state it."

    def _numbers(self, number: Number) -> str:
        """The numbers of the quotes; those that are part of a name only for one that is such."""
        every = [each for passage in self.case.quoted for each in passage.numbers if not each.weak]
        given = [each.told for each in every if (NAMED in each.units) == (NAMED in number.units)]
        return _listed("The quotes' numbers", given) or "Cite the words that give it."

    def _nearest(self, words: str) -> str:
        """The quote's own words that are nearest to a quotation."""
        from hrctimeline.words.nearest import nearest  # brings difflib: only for a quotation that is missed

        for passage in self.case.quoted:
            text = passage.locator.text
            if found := nearest(text, words):
                own = text.words(found.start, found.end)
                if own[1:] == words[1:] and own[:1].casefold() == words[:1].casefold():
                    return f"The quote has “{own}”: write so, or “[{words[:1]}]{words[1:]}”."
                return f"The quote has: “{own}”"
        return ""

    def _listing(self, run: Run) -> str:
        """The line of `timeline.names` that makes one of two names, where they may be the same."""
        if not run.near:
            return ""
        if run.seated:
            return f"If another than {run.near} is meant, cite words that name it."
        line = f'"{" ".join(run.tokens)}" = ["{run.near}"]'  # words have no character that TOML escapes
        return f"If the two are one, say so under [timeline.names]: {line}"

    def _names(self, run: Run) -> str:
        """The names of the quotes that share a word with the one that is missed, or else all of them."""
        found = (each for passage in self.case.quoted for each in runs(passage.index.words))
        every = [" ".join(each.tokens) for each in found if len(each.words) > 1 or not each.begins]
        shared = [name for name in every if set(name.split()) & set(run.tokens)]
        return _listed("The quotes name", shared or every) or "Cite the words that give the name."


def _severity(fault: Fault) -> Severity | None:
    """The weight of what is less sure than an error."""
    match fault.atom:
        case Run(near=near) if near:
            return Severity.NOTE
        case Dropped(several=True):
            return Severity.NOTE
        case (
            Run(unsure=True)
            | Dropped()
            | Otherwise()
            | OtherPart()
            | LeftOut()
            | LoneMark()
            | Misattributed(sure=False)
        ):
            return Severity.WARNING
    return fault.severity


def _listed(lead: str, found: list[str]) -> str:
    shown = list(dict.fromkeys(found))
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return f"{lead}: {', '.join(shown[:_SHOWN])}{more}." if shown else ""
