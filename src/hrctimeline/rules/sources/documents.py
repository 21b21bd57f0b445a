"""What the index says of a text as a document: its language, and which other text is a copy of it."""

from collections.abc import Iterator

from hrctimeline.dates import tag
from hrctimeline.dates.vocabulary import words
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import INDEX, Problem, Severity, Where
from hrctimeline.logfile.model import Source, meant, primary, unknown
from hrctimeline.rules.base import error, rule
from hrctimeline.words.lists import lazy_pattern, runs_of
from hrctimeline.words.text import Text

_RUN = 3  # words that are compared at once
_LEAST = 0.5  # of the shorter text's runs: what two copies have in common
_ENGLISH = words("the and that with it by from were had this which they his")
_MANY = 0.05  # of a text's words: so many of these has no text in another language
_DATES = words(
    "January February March May June July October Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
)


@error
def unknown_language(dossier: Dossier) -> Iterator[Problem]:
    """A text's language is a tag of BCP 47 that begins with a registered language.

    Dates, names and numbers are read in English texts alone, so a wrong tag switches the checks off. A text
    of another language that has English sentences and dates is a warning.

    Mend: Write the tag of the text's language: `en`, `en-GB`, `fr`, `zh-Hant`.

    Bad::

        [source.letter]
        language = "english"

    Good::

        [source.letter]
        language = "en-GB"
    """
    for source in dossier.sources:
        where = Where(INDEX, source.path("language"))
        if wrong := unknown(source.language):
            likely = meant(source.language)
            hint = f'Did you mean language = "{likely}"?' if likely else 'Write it so: "en", "fr", "pt-BR".'
            yield Problem(where, f"“{source.language}” {wrong}", hint)
        elif not source.english and (text := dossier.texts.get(source.id)) and _is_english(text):
            message = f"the text is said to be in “{source.language}”, and has English sentences and dates"
            hint = 'If it is in English, write language = "en": its dates and names are checked then.'
            yield Problem(where, message, hint, severity=Severity.WARNING)


@rule(Severity.ERROR, counted=("copy differs in part", "copies differ in part"))
def copy_differs(dossier: Dossier) -> Iterator[Problem]:
    """Two texts that the index calls copies of one document have most of their words in common.

    Copies count as one document. How much of the one stands in the other is told as a note; less than half
    is an error. Texts in two languages are not compared.

    Mend: Name the text that it is a copy of, or take `copy-of` out; `lines` leaves out what a saved page has
    around the document.

    Bad::

        minutes.txt: 3 May 2019. Ms Ahmed moved the adjournment at noon, and thanked the secretary.

        [source.minutes]
        file = "minutes.txt"
        copy-of = "letter"

    Good::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019.
        minutes.txt: Kept at Geneva. 3 May 2019. The council met in Geneva on 2 May 2019.

        [source.minutes]
        file = "minutes.txt"
        copy-of = "letter"
    """
    for source, other in _copies(dossier):
        texts = (dossier.texts[source.id], dossier.texts[other.id])
        runs = [dossier.memo.get(_runs, text) for text in texts]
        fewer, more = sorted(runs, key=len)
        share = len(fewer & more) / len(fewer) if fewer else 0
        if share < 1:
            yield _shared(source, other, share, fewer is runs[0])


def _copies(dossier: Dossier) -> Iterator[tuple[Source, Source]]:
    """Each copy with what it is a copy of, where both have texts in one language."""
    for source in dossier.sources:
        other = dossier.timeline.sources.get(source.copy_of)
        if other is None or other is source or not {source.id, other.id} <= dossier.texts.keys():
            continue
        if primary(source.language) == primary(other.language):
            yield source, other


def _shared(source: Source, other: Source, share: float, of_source: bool) -> Problem:
    one, whole = (source.id, other.id) if of_source else (other.id, source.id)
    where = Where(INDEX, source.path("copy-of"))
    told = f"{int(share * 100)} % of {one} stands in {whole}"
    if share >= _LEAST:
        hint = "Look at what differs: copies count as one document."
        return Problem(where, told, hint, severity=Severity.NOTE)
    hint = "Is it the same document? If not, take `copy-of` out; `lines` tells which lines are the document."
    return Problem(where, f"no copy: only {told}", hint)


def _runs(text: Text) -> frozenset[tuple[str, ...]]:
    """Every few words of a text that follow each other."""
    every = runs_of(text.folded.casefold())
    length = min(_RUN, len(every))
    starts = range(len(every) - length + 1) if every else ()
    return frozenset(tuple(every[at : at + length]) for at in starts)


def _is_english(text: Text) -> bool:
    """Whether a text has English's small words about as often as English has, and a date in English words."""
    every = [word.lower() for word in _word().findall(text.prose)]
    if sum(word in _ENGLISH for word in every) <= _MANY * len(every):
        return False
    return any(
        mention.value and not _DATES.isdisjoint(_word().findall(mention.text))
        for mention in tag(text.prose, None)
    )


_word = lazy_pattern(r"\w+")
