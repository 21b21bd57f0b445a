"""Whether two dated sentences tell of one act: they share most of their words of content."""

from hrctimeline.dates.vocabulary import MONTH_WORDS, SEASON_WORDS, UNIT_WORDS, WEEKDAY_WORDS, words
from hrctimeline.evidence.statements import Statement
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import Text

Dated = tuple[Text, Statement]
_LEAST = 2  # words that both must have
_SHARE = 2 / 3  # of the words of the one that has fewer

# Pronouns, auxiliaries, prepositions, conjunctions and adverbs of four letters and more.
_CLOSED = words(
    "about above after again against also among another because been before being below between both "
    "could does doing down during each either else ever every from further have having hers here "
    "herself himself into itself just later many might more most much must myself neither nobody none "
    "once only onto other ours over rather said same says shall should since some such than that their "
    "theirs them themselves then there these they this those though through thus toward under until "
    "upon very were what when where whether which while whom whose will with within without would your "
    "yours"
)
_OF_DATES = frozenset({*MONTH_WORDS, *SEASON_WORDS, *UNIT_WORDS, *WEEKDAY_WORDS})


def same_act(one: Dated, other: Dated) -> bool:
    """Whether the sentences of two statements have most of their words of content in common."""
    content, others = content_of(*one), content_of(*other)
    shared = len(content & others)
    return shared >= max(_LEAST, _SHARE * min(len(content), len(others)))


def content_of(text: Text, statement: Statement) -> set[str]:
    """The stems of the nouns, verbs and names in a statement's sentence."""
    return content(text.words(*text.sentence(statement.start, statement.end)))


def content(prose: str) -> set[str]:
    """The stems of the nouns, verbs and names in a piece of prose."""
    every = (match[0].lower() for match in _word().finditer(prose))
    return {_stem(word) for word in every if word not in _CLOSED and word not in _OF_DATES}


def _stem(word: str) -> str:
    return _ending().sub("", word)


_word = lazy_pattern(r"[^\W\d_]{4,}")
_ending = lazy_pattern(r"(?<=...)(?:ing|ed|es|s|e)\Z")
