"""All texts of a log together: which of them have some words. Most are ruled out by a look at their bytes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hrctimeline.logfile.memo import Memo
from hrctimeline.record import Record, cached_property
from hrctimeline.words.characters import INVISIBLE
from hrctimeline.words.fold import HYPHENS
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Text

if TYPE_CHECKING:
    from hrctimeline.words.wordings import Wording

_FEW = 100  # searches that cost less than an index of all words


class Held(Record):
    """A source that has some words, and the line on which they stand there first."""

    source: str
    line: int


class Answers(Record):
    """What all texts said to questions that were put to them together.

    `names` and `small` are the words of the log that some text has as a name in mid-sentence, or in small
    letters; `held` tells for words which sources have them; `quotations` are those that share words with
    one that the log cites.
    """

    names: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    held: Mapping[str, Sequence[Held]] = {}
    quotations: "Sequence[Wording] | None" = None


class Library:
    """The texts by the ids of their sources, and what was asked of all of them.

    With `answers` no text is searched: what these don't know is noted in `asked`, by the position of the
    event that it matters to, and whoever runs the rules has it answered and the event judged again. Where
    nobody does that, as the rules have run (`final`), it is searched for after all.
    """

    def __init__(
        self, texts: Mapping[str, Text], memo: Memo, answers: Answers | None = None, *, final: bool = False
    ) -> None:
        self.texts, self._memo = texts, memo
        self.answers, self.final = answers, final
        self.asked: dict[int, set[str]] = {}
        self.askers: set[int] = set()  # all events that wanted to know something
        self._holding: dict[str, Sequence[Held]] = {}
        self._searches = 0

    def holding(self, quote: str, event: int) -> Sequence[Held]:
        """The sources that have a quote; it is an event, by its position, that wants to know."""
        self.askers.add(event)
        if self.answers is None or (self.final and quote not in self.answers.held):
            return self.search(quote)
        if quote not in self.answers.held:
            self.asked.setdefault(event, set()).add(quote)
        return self.answers.held.get(quote, ())

    def search(self, quote: str) -> Sequence[Held]:
        """The sources that have a quote, by a search of those that may."""
        if quote not in self._holding:
            self._holding[quote] = list(self._held(quote))
        return self._holding[quote]

    def _held(self, quote: str) -> Iterator[Held]:
        from hrctimeline.words.sought import longest

        for source, text in self._with(longest(quote)):
            places = self._memo.get(Locator, text).places
            if found := self._memo.get(places, quote, "", ""):  # as a dossier asks it of the text cited
                yield Held(source, text.position(found[0].start)[0])

    def likely(self, word: str) -> Iterator[tuple[str, Text]]:
        """The texts that are read, and the others that may have a word; those left out surely don't."""
        return (each for each in self.texts.items() if each[1].is_read or self._may_have(each[1], word))

    def _with(self, word: str) -> Iterator[tuple[str, Text]]:
        """The texts that may have a plain word of a quote: after some searches by an index of words."""
        self._searches += 1
        if self._searches <= _FEW or not word:
            return (each for each in self.texts.items() if self._may_have(each[1], word))
        others, having = self._words
        ids = sorted({*others, *having.get(word, ())})
        return ((source, self.texts[source]) for source in map(self._ids.__getitem__, ids))

    @cached_property
    def _ids(self) -> list[str]:
        return list(self.texts)

    @cached_property
    def _words(self) -> tuple[list[int], dict[str, list[int]]]:
        """The texts whose words may be drawn in many ways, and those of the others that have a word."""
        others, having = list[int](), defaultdict[str, list[int]](list)
        for number, source in enumerate(self._ids):
            text = self.texts[source]
            if text.markdown or self._memo.get(_parts_words, text) or _dotted().search(text.source):
                others.append(number)
            else:
                for word in text.runs:
                    having[word].append(number)
        return others, having

    def quotations(self, cited: "Sequence[Wording]") -> "Sequence[Wording]":
        """The quotations of all texts that share words with some that are cited; where none is, none."""
        if self.answers is not None and self.answers.quotations is not None:
            return self.answers.quotations
        from hrctimeline.words.wordings import quotations, runs, sharing

        every = (q for id, text in self.texts.items() for q in self._memo.get(quotations, id, text))
        return list(sharing(every, runs(cited))) if cited else ()

    def _may_have(self, text: Text, word: str) -> bool:
        """Whether a word may stand in a text: as it is, as U.S., or where the text hides it."""
        if word in text.source or ".".join(word) in text.source or not word.isascii():
            return True
        return text.markdown or self._memo.get(_parts_words, text)


def _parts_words(text: Text) -> bool:
    if text.as_written:  # so that nothing of the kind is there
        return False
    if not text.source.isascii() and _within().search(text.source):
        return True
    return _parting().search(text.source) is not None


# what may stand within a word that is read as one: a hyphen at a line's end
_parting = lazy_pattern(rf"[{HYPHENS}](?<=\w.)[ \t]*[\n\r\x0b\x0c\x85\u2028\u2029]")
# the same: ligatures, the unseen
_within = lazy_pattern(rf"[\ufb00-\ufb06{INVISIBLE}]")
# letters with full stops between them, which may be read as one word
_dotted = lazy_pattern(r"[A-Za-z]\.[A-Za-z]")
