"""Which capital words of a title or summary are names, and which of them the event's quotes don't have."""

from collections.abc import Iterator

from hrctimeline.claims import vocabulary
from hrctimeline.claims.case import Case
from hrctimeline.claims.corpus import forms, has_small
from hrctimeline.claims.names.divide import Division
from hrctimeline.claims.names.dropped import Dropped, dropped
from hrctimeline.claims.names.forenames import forms_of
from hrctimeline.claims.names.lands import is_seat, related
from hrctimeline.claims.names.leading import before_institutions, is_half, named_by_what_follows
from hrctimeline.claims.names.offices import (
    Otherwise,
    added_limits,
    has_limit,
    offices_of,
    other_kin,
    other_offices,
)
from hrctimeline.claims.names.places import misnumbered
from hrctimeline.claims.names.proof import NameProof
from hrctimeline.claims.names.runs import Run, Tokens, headline, headline_runs, runs
from hrctimeline.claims.numbers.worded import worded
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.vocabulary import (
    calendar,
    common,
    honorific,
    is_title,
    role,
    singular,
    small,
    word_list,
)
from hrctimeline.claims.words import Index, Word, mid_sentence, words
from hrctimeline.record import cached_property, replace
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import Span


class ClaimedNames:
    """The names of one event's title and summary."""

    def __init__(self, case: Case, fields: list[Prose]) -> None:
        self.case = case
        self.fields = fields
        texts = [*case.quoted, *case.lost, *case.labels]
        self.proof = NameProof(texts, case.names.spelled, case.names.spellings)
        self._claimed: dict[tuple[str | int, ...], list[Run]] = {}

    def claimed(self, field: Prose) -> list[Run]:
        """The names that a title or summary tells of."""
        if field.path not in self._claimed:
            self._claimed[field.path] = self._told(field)
        return self._claimed[field.path]

    def _told(self, field: Prose) -> list[Run]:
        found, loud = field.words, field.text.isupper()
        if loud:
            found = [self._quiet(word) for word in found]
        if loud or (field.key == "title" and headline(found, self._none)):
            capital = headline_runs(found, self._none, self.case.names.spelled)
            return [self._may_be_none(self._doubted(run)) for run in capital]
        named = (run for run in runs(found) if not self._only_begins(run, field.outside))
        return [kept for run in named if (kept := self._without_small(self._doubted(run)))]

    def given(self, field: Prose) -> list[Run]:
        """The names of a field that holds nothing else; words of it in small letters are unsure ones."""
        chunks: list[list[Word]] = []
        for word in words(field.text):
            if not (word.joined and chunks):
                chunks.append([])
            chunks[-1].append(word)
        return [run for chunk in chunks for run in self._given(chunk)]

    def _given(self, chunk: list[Word]) -> list[Run]:
        """The names of words that no comma parts: what the log spells so, or what has capital letters."""
        if tuple(word.plain for word in chunk) in self.case.names.spelled:
            return [Run(tuple(chunk))]
        named = [replace(run, begins=False, fronted=False) for run in runs(chunk)]
        taken = {word.start for run in named for word in run.words}
        rest: list[tuple[Word, ...]] = [()]
        for word in chunk:
            if word.start in taken or small(word.plain) or honorific(word.plain):
                rest.append(())
            else:
                rest[-1] += (word,)
        named += [Run(each, unsure=True) for each in rest if each]
        return sorted(named, key=lambda run: run.start)

    def without_offices(self, run: Run, offices: list[Dropped]) -> bool:
        """Whether what a name has after its offices is proved, or nothing is left."""
        rest = tuple(word.plain for word in run.words if word.start > offices[-1].span[0])
        return not rest or self.proof.stands(rest)

    def limited_alike(self, run: Run, field: Prose) -> bool:
        """Whether the claim limits the office of a name that the quotes have, as `otherwise` judges."""
        office, name = offices_of(run.tokens)
        return bool(name) and has_limit(run, office, field.words, self.quotes) and self.proof.stands(name)

    def unproved(self, run: Run, field: Prose) -> Iterator[Run]:
        """The run's names that aren't proved, each as it may be cut from the run."""
        for each in Division(run, self.proof).unproved():
            unsure, other, texts = each.unsure or self._in_part(each), "", self.proof.texts
            if not self.proof.stands(each.tokens):
                from hrctimeline.claims.names.sharing import is_of_each
                from hrctimeline.claims.names.small_initials import are_initials
                from hrctimeline.claims.names.uncited import describes
                from hrctimeline.claims.names.variants import bare, near

                if is_of_each(each, field.text, field.words, self.proof):
                    continue
                letters = are_initials(each.tokens) and not related(each.tokens)
                unsure = unsure or letters or describes(each, field.words, self.quotes)
                part = bare(each.tokens, texts)
                other = near(each.tokens, texts) or self._initials_of(each.tokens)
                if other == " ".join(each.tokens):  # it is limited there, which `dropped` tells
                    continue
                other, unsure = other or (part if self._elsewhere(each) else ""), unsure or bool(part)
            found = other, ""
            if not other:
                from hrctimeline.claims.names.metonyms import stand_in

                found = stand_in(each, field.words, texts)
            yield replace(each, near=found[0], seated=found[1], unsure=unsure)

    def _initials_of(self, tokens: Tokens) -> str:
        """A spelling that the quotes have of a name of the log with such initials: the Agency for EA."""
        from hrctimeline.claims.names.variants import initials

        for every in self.case.names.spellings if len(tokens) == 1 else ():
            if any(tokens[0] in initials(spelling) for spelling in every):
                for spelling in filter(self.proof.stands, every):
                    return " ".join(spelling)
        return ""

    def _elsewhere(self, run: Run) -> bool:
        """Whether a text of the log has a name whole, that the quotes have in part."""
        from hrctimeline.claims.names.spellings import without_accents

        written = " ".join(run.tokens), " ".join(without_accents(token).title() for token in run.tokens)
        return any(self.case.corpus.holding(each, self.case.event.index) for each in dict.fromkeys(written))

    def dropped(self, field: Prose) -> Iterator[Dropped]:
        """The words that every quote limits; the dates of a title or summary may limit, too: "until 2004"."""
        return dropped(field.outside_words, self.quotes)

    def otherwise(self, field: Prose) -> Iterator[Otherwise]:
        """The offices that the quotes give to a name otherwise, or don't limit."""
        claim = field.outside_words
        yield from other_offices(claim, self.quotes)
        yield from added_limits(claim, self.quotes)
        yield from other_kin(claim, self.quotes)

    def unnumbered(self, run: Run) -> Span:
        """The span of a name without a number before it, unless a text has both as one: Three Mile Island."""
        first = run.words[0]
        counts = run.begins and len(run.words) > 1 and any(True for _ in worded(first.plain))
        return (run.words[1].start if counts and not self.proof.has(run.tokens) else run.start), run.end

    def misnumbered(self, field: Prose) -> Iterator[Run]:
        """What has a number of its own in the quotes, and another one here: Article 20 for Article 19."""
        found = misnumbered(field.words, self.quotes)
        return (Run(pair, unsure=not sure) for pair, sure in found)

    @cached_property
    def quotes(self) -> list[Index]:
        """The words of the quotes, one by one."""
        return [passage.index for passage in (*self.case.quoted, *self.case.lost)]

    def _proved(self, run: Run) -> bool:
        return Division(run, self.proof).proved

    def _quiet(self, word: Word) -> Word:
        """A word of a title in capitals as a sentence has it; an acronym that texts know stays one."""
        if len(word.plain) < 2 or (word.plain,) in self.case.names.spelled:
            return word
        return word if self.case.corpus.names_it(word) else word._replace(plain=word.plain.capitalize())

    def _doubted(self, run: Run) -> Run:
        """The run, unsure where it is a sentence's first word alone that no text names and no list knows."""
        word = run.words[0]
        alone = run.begins and len(run.words) == 1 and not word.acronym
        return replace(run, unsure=alone and not self._known(word) and word.plain not in self._own_names)

    def _may_be_none(self, run: Run) -> Run:
        """The run of a title in headline case, unsure where it is one word that is made of two."""
        word = run.words[0]
        alone = len(run.words) == 1 and not word.acronym and not self._known(word)
        doubted = vocabulary.composed(word.plain) or word in self._before_institutions
        return replace(run, unsure=run.unsure or (alone and doubted))

    def _in_part(self, run: Run) -> bool:
        """Whether a name is there but for common nouns, and for an office that no quote gives to anybody."""
        name = tuple(token for token in run.tokens if not (common(token) or small(token)))
        offices = (token for token in run.tokens if is_title(token))
        if name in ((), run.tokens) or any(self.proof.stands((token,)) for token in offices):
            return False
        return any(True for _ in self.proof.places(name))

    def _only_begins(self, run: Run, text: str) -> bool:
        """Whether a single word has its capital letter from the sentence it begins."""
        word = run.words[0]
        if not run.begins or len(run.words) > 1 or word.acronym:
            return False
        if singular(word.plain) in word_list("groups") and not self._has_small(word):
            return False
        if self._known(word) or (not common(word.plain) and word.plain in self._own_names):
            return False
        return is_half(word, text) or self._no_name(word, text)

    def _no_name(self, word: Word, text: str) -> bool:
        """Whether something shows that a word is no name: Brown is none in “Brown water”."""
        if not self._none(word):
            return False
        follows = _word_after().match(text, word.end)
        says = follows is not None and follows[1] in word_list("saying")
        named = vocabulary.also_a_name(word.plain)
        if says or word.owns:  # "Committee’s letter" is a name's
            named = named or (common(word.plain) if word.owns else _is_body(word.plain))
        else:
            named = named and named_by_what_follows(word, text)
        return not named or self._has_small(word)

    def _none(self, word: Word) -> bool:
        """Whether a capital word is shown to be no name: by a text, a closed class, the list of words."""
        plain = word.plain.casefold()
        if self._known(word):
            return False
        if small(word.plain) or calendar(plain) or common(plain) or any(True for _ in worded(plain)):
            return True
        if word.acronym:
            return False
        if self.case.corpus.has_small(plain):
            return True
        if vocabulary.also_a_name(plain) and word in self._before_institutions:
            return False
        return vocabulary.ordinary(plain) or vocabulary.doers(plain)

    @cached_property
    def _before_institutions(self) -> frozenset[Word]:
        """The words that may say which museum or station is meant, where the quotes name none."""
        return frozenset(
            word for field in self.fields for word in before_institutions(field.words, self.quotes)
        )

    def _without_small(self, run: Run) -> Run | None:
        """The run without the first word of a sentence, where that isn't part of a name that is proved."""
        if len(run.words) == 1 or not run.begins or is_seat(run.tokens) or self._proved(run):
            return run
        rest = run.without_first()
        lone = rest and len(rest.words) == 1 and common(rest.tokens[0]) and not self._proved(rest)
        return run if lone or not self._droppable(run.words[0]) or self._is_one(run) else rest

    def _is_one(self, run: Run) -> bool:
        """Whether the quotes have a name in another form as a whole: HRW for Human Rights Watch."""
        from hrctimeline.claims.names.metonyms import stand_in
        from hrctimeline.claims.names.variants import near

        texts = self.proof.texts
        return bool(near(run.tokens, texts) or stand_in(run, run.words, texts).said)

    def _droppable(self, word: Word) -> bool:
        """Whether the first word of a sentence, with a name behind it, may be an ordinary one."""
        if word.acronym or is_title(word.plain) or not self._none(word):
            return False
        named = vocabulary.also_a_name(word.plain) or forms_of(word.plain)
        return not named or self._has_small(word)

    def _known(self, word: Word) -> bool:
        """Whether the log's names or a text have the word as a name."""
        if (word.plain,) in self.case.names.spelled:
            return True
        return not common(word.plain) and self.case.corpus.names_it(word)

    @cached_property
    def _own_names(self) -> frozenset[str]:
        return frozenset(word.plain for field in self.fields for word in mid_sentence(field.words))

    def _has_small(self, word: Word) -> bool:
        """Whether a cited text has the word, in the singular or plural, in small letters."""
        plain = word.plain.casefold()
        memo = self.case.corpus.memo
        return any(memo.get(has_small, text, form) for _, text in self.case.cited for form in forms(plain))


def _is_body(word: str) -> bool:
    """Whether a word is what a body is called: the Committee, while officials are its people."""
    return word.casefold() in word_list("institutions") and not role(word)


_word_after = lazy_pattern(r"\s+(\w+)")
