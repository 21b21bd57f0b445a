"""Which capital words of a title or summary are names, and which of them the event's quotes don't have."""

import re
from collections.abc import Iterator
from functools import cache, cached_property

from hrctimeline.claims.case import Case
from hrctimeline.claims.name_proof import NameProof
from hrctimeline.claims.names import Run, headline, headline_runs, pieces, runs
from hrctimeline.claims.number_words import worded
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.vocabulary import (
    COMMON_ENDINGS,
    LABELS,
    LEADING,
    OPENING,
    SMALL,
    SPEAKING,
    calendar,
    common,
    is_title,
)
from hrctimeline.claims.words import Word, mid_sentence


class ClaimedNames:
    """The names of one event's title and summary."""

    def __init__(self, case: Case, fields: list[Prose]) -> None:
        self.case = case
        self.fields = fields
        texts = [*case.quoted, *case.lost, *case.labels]
        self.proof = NameProof(texts, case.names.spelled, case.names.spellings)

    def claimed(self, field: Prose) -> list[Run]:
        """The names that a title or summary tells of; one all in capital letters tells of none."""
        if field.text.isupper():
            return []
        if field.key == "title" and headline(field.words, self._known, self._ordinary):
            return headline_runs(field.words, self._known, self.case.names.spelled)
        found = (run for run in runs(field.words) if not self._only_begins(run, field.outside))
        return [kept for run in found if (kept := self._without_small(run))]

    def unproved(self, run: Run) -> Iterator[Run]:
        """The run's names that aren't proved; the run itself, where it has no seams."""
        if not self.proof.proves(run):
            found = [each for each in pieces(run, self.case.names.spelled) if not self.proof.proves(each)]
            yield from found or [run]

    def _only_begins(self, run: Run, text: str) -> bool:
        """Whether a single word has its capital letter from the sentence it begins."""
        word = run.words[0]
        if not run.begins or len(run.words) > 1 or word.acronym:
            return False
        if self._known(word) or (not common(word.plain) and word.plain in self._own_names):
            return False
        return not self._stands_as_a_name(word, text)

    def _stands_as_a_name(self, word: Word, text: str) -> bool:
        """Whether a word that no text has stands as a common noun can't: "Kerry’s letter", "Kerry writes"."""
        plain = word.plain.casefold()
        ordinary = plain in LEADING | OPENING | SMALL | LABELS or plain.endswith(COMMON_ENDINGS)
        if (
            ordinary
            or calendar(plain)
            or any(True for _ in worded(plain))
            or self.case.corpus.has_small(plain)
        ):
            return False
        return word.owns or _subject().match(text, word.end) is not None

    def _without_small(self, run: Run) -> Run | None:
        """The run without the first word of a sentence, where that isn't part of a name that is proved."""
        if len(run.words) == 1 or not self._droppable(run) or self.proof.proves(run):
            return run
        return run.without_first()

    def _droppable(self, run: Run) -> bool:
        """Whether the first word of a sentence, with a name behind it, may be an ordinary one."""
        word, plain = run.words[0], run.words[0].plain.casefold()
        if not run.begins or word.acronym or is_title(plain) or self._known(word):
            return False
        listed = plain in OPENING or plain in LEADING or common(plain) or calendar(plain)
        inflected = len(plain) > 5 and plain.endswith(("ing", "ed", "ly"))
        return listed or inflected or self._has_small(word)

    def _known(self, word: Word) -> bool:
        """Whether the log's names or a text have the word as a name."""
        if (word.plain,) in self.case.names.spelled:
            return True
        return not common(word.plain) and self.case.corpus.names_it(word)

    @cached_property
    def _own_names(self) -> frozenset[str]:
        return frozenset(word.plain for field in self.fields for word in mid_sentence(field.words))

    def _ordinary(self, word: Word) -> bool:
        return common(word.plain) or self._has_small(word)

    def _has_small(self, word: Word) -> bool:
        """Whether a cited text has the word, in the singular or plural, in small letters."""
        plain = word.plain.casefold()
        forms = {plain, plain + "s", plain.removesuffix("s")}
        return any(forms & self.case.corpus.vocabulary(text)[1] for _, text in self.case.cited)


@cache
def _subject() -> re.Pattern[str]:
    """What follows a name that begins a sentence: a colon, "and" with another name, what people do."""
    return re.compile(rf":\s|\s+and\s+[A-Z]|(?:,[^,.;:!?]{{1,80}},)?\s+(?:{'|'.join(sorted(SPEAKING))})\b")
