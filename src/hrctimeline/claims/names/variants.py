"""Names of the texts that may be a claimed one in another form: initials, accents, a part, a short form.

None of this proves a name; it tells what an editor may list under `timeline.names`.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hrctimeline.claims.names.blends import blended, mostly_initialled
from hrctimeline.claims.names.families import family, kinsman, transliterated
from hrctimeline.claims.names.forenames import by_initials, by_short_form
from hrctimeline.claims.names.lands import related
from hrctimeline.claims.names.places import NamePlace, places, value_of
from hrctimeline.claims.names.romanized import romanized
from hrctimeline.claims.names.runs import Run, Tokens, runs
from hrctimeline.claims.names.small_initials import uncapitalized, written_small
from hrctimeline.claims.names.spellings import run_on, run_together, spelled_otherwise, written
from hrctimeline.claims.vocabulary import also_a_name, common, is_title, noun, ordinary, word_list
from hrctimeline.claims.words import Index, Word
from hrctimeline.dates.vocabulary import ORDINALS

_SHORTEST, _SHORTENED = 3, 5  # letters of a word that is cut short
_BETWEEN = ("of", "the", "for", "and", "de", "des", "du")
_HEADS = ("department", "ministry", "office", "bureau", "institute")  # also before what they are of


def near(tokens: Tokens, texts: Sequence[Index]) -> str:
    """The first name of the texts that may be a claimed one, as it is written there, or ""."""
    ways = (
        _in_part,
        spelled_otherwise,
        run_together,
        _initials,
        family,
        kinsman,
        _written_out,
        _longer,
        transliterated,
        romanized,
        by_short_form,
        by_initials,
        _cut_short,
        blended,
        _in_small,
        mostly_initialled,
        run_on,
    )
    return next((found for way in ways for found in way(tokens, texts)), "")


def _in_small(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """The district attorney for DA, and a name that is written small itself."""
    if len(tokens) == 1:
        yield from written_small(tokens[0], texts)
        yield from uncapitalized(tokens[0], texts)


def _in_part(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """Orne-Vail for Orne, the whole that a name is a part of by a hyphen."""
    for index in texts:
        for at in index.places.get(tokens[0].casefold(), ()) if len(tokens) == 1 else ():
            words, first, last = index.words, at, at + 1
            while words[first].joined == "-":
                first -= 1
            while last < len(words) and words[last].joined == "-":
                last += 1
            if words[at].plain == tokens[0] and last - first > 1:
                yield "-".join(word.plain for word in words[first:last])


def _initials(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """United Mill Workers for UMW, MillWorkersUnited for MWU, Mill & Dam for M&D, Group of Nine for G9."""
    letters = tokens[0].replace("&", "")
    if len(tokens) > 1 or not letters.isupper() or not letters.isalnum():
        return
    if not letters.isalpha():
        yield from _numbered(letters, texts)
        return
    for index in texts:
        yield from (word.plain for word in index.words if _capitals(word.plain) == letters)
        for at in range(len(index.words)):
            found = _initialled(letters.casefold(), index.words, at, small="&" in tokens[0])
            if found and (len(letters) > 2 or letters != tokens[0] or noun(found[-1].plain)):
                yield written(found)


def _numbered(name: str, texts: Sequence[Index]) -> Iterator[str]:
    """Group of Nine for G9: a letter's word, and the number that it is of; fourth-generation for 4G."""
    if name[:-1].isdigit():
        for before, word in (pair for index in texts for pair in pairwise(index.words)):
            alike = word.joined and word.plain[0].casefold() == name[-1].casefold()
            if alike and ORDINALS.get(before.plain.casefold()) == int(name[:-1]):
                yield f"{before.plain}{word.joined}{word.plain}"
    for index in texts if name[1:].isdigit() else ():
        for before, of, number in zip(index.words, index.words[1:], index.words[2:], strict=False):
            alike = before.capital and before.plain[0] == name[0] and of.plain == "of"
            if alike and value_of(number.plain.title()) == value_of(name[1:]) > 0:
                yield written([before, of, number])


def _capitals(word: str) -> str:
    """The capital letters of a word that is made of several: MWU of MillWorkersUnited."""
    return "".join(filter(str.isupper, word)) if not word.isupper() and not word[1:].islower() else ""


def _initialled(letters: str, words: list[Word], at: int, *, small: bool) -> list[Word]:
    """The words from `at` on that have the initials; a small word between them may have none.

    `small`: they may be in small letters: "research and development".
    """
    begun, taken = at, 0
    while taken < len(letters) and at < len(words) and (at == begun or _goes_on(words[at - 1], words[at])):
        word = words[at]
        fits = word.plain[0].casefold() == letters[taken]
        if fits and (word.capital or small or (taken and word.plain in _BETWEEN)):
            taken += 1
        elif not (taken and word.plain in _BETWEEN):
            return []
        at += 1
    whole = taken == len(letters) and (small or (words[begun].capital and words[at - 1].capital))
    return words[begun:at] if whole else []


def _goes_on(before: Word, word: Word) -> bool:
    """Whether a space, a comma or the mark of a plural's genitive parts two words: Pilots' Guild."""
    return bool(word.joined) or (word.start == before.end + 2 and not word.begins)


def _written_out(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """UMW for United Mill Workers, M&D for Mill and Dam."""
    short = initials(tokens)
    letters = [token for token in tokens if token not in _BETWEEN]
    if len(letters) == 2 and not (common(tokens[-1]) or ordinary(tokens[-1])):
        return
    for index in texts:
        yield from (word.plain for word in index.words if word.plain.replace("&", "") in short)


def initials(tokens: Tokens) -> set[str]:
    """The initials of a name, with and without those of its small words: UMW for United Mill Workers."""
    letters = "".join(token[0] for token in tokens if token not in _BETWEEN)
    headed = tokens[-1].casefold() in _HEADS  # the Department of Justice's
    every = f"{letters[-1:]}o{letters[:-1]}" if headed else "".join(token[0] for token in tokens)
    return {each.upper() for each in (letters, every) if len(each) > 1}


def _longer(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """Ada Mary Fenn for Ada Fenn."""
    if len(tokens) > 1 and not any(map(is_title, tokens)):
        for index in texts:
            yield from (written(list(run.words)) for run in runs(index.words) if _leaves_out(run, tokens))


def _cut_short(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """Federal Reserve for Fed, Univ of Leith for University of Leith, Mill Dept for Mill Department."""
    if all(len(token) > _SHORTENED for token in tokens):
        return
    for run in (run for index in texts for run in runs(index.words)):
        for at in range(len(run.tokens) - len(tokens) + 1):
            pairs = [*zip(tokens, run.tokens[at:], strict=False)]
            if all(
                one == other or _is_short_for(one, other) or _contracts(one, other) for one, other in pairs
            ):
                yield " ".join(run.tokens if at == 0 else run.tokens[at : at + len(tokens)])


def _is_short_for(short: str, word: str) -> bool:
    """Whether a word begins another one, which is no name by itself: Fed, Dems, but not Niger."""
    beginning, whole = (each.casefold() for each in (short, word))
    if beginning.endswith("s") and not whole.startswith(beginning):
        beginning = beginning.removesuffix("s")
    cut = _SHORTEST <= len(beginning) <= _SHORTENED and len(beginning) + 1 < len(whole)
    alike = cut and short[0].isupper() and word[0].isupper() and whole.startswith(beginning)
    if not alike or related((short,)):
        return False
    group = whole in word_list("groups") or whole.removesuffix("s") in word_list("groups")
    return group or noun(whole) or not ordinary(short)


def _contracts(short: str, word: str) -> bool:
    """Whether a word is a common noun's first and last letter and some between, in order: Dept, St, Blvd."""
    short, word = short.casefold(), word.casefold()
    letters = iter(word)
    inside = short[0] == word[0] and short[-1] == word[-1] and all(each in letters for each in short)
    return len(short) < _SHORTENED < len(word) and inside and noun(word)


def bare(tokens: Tokens, texts: Sequence[Index]) -> str:
    """The last words of a name, where the texts have no more of it and nobody else's: Fenn for Ada Fenn."""
    if any(map(is_title, tokens)):
        return ""
    for first in range(1, len(tokens)):
        if all(_forename(token) and not _stands(token, texts) for token in tokens[:first]):
            rest = next(
                (tuple(each.split()) for each in spelled_otherwise(tokens[first:], texts)), tokens[first:]
            )
            found = [*places(texts, rest)]
            if found and all(place.starts_free and _bears_a_name(place) for place in found):
                return written(found[0].text.words[found[0].first : found[0].last + 1])
    return ""


def _forename(token: str) -> bool:
    """Whether a word may be left out before a name: no adjective that makes another name of it."""
    plain = token.casefold()
    if plain in word_list("compass") or related((token,)) or common(token):
        return False
    return not ordinary(plain) or also_a_name(plain)


def _stands(token: str, texts: Sequence[Index]) -> bool:
    return any(True for _ in places(texts, (token,)))


def _bears_a_name(place: NamePlace) -> bool:
    """Whether a place has a word that is a name by itself, and no common noun or land."""
    words = place.text.words[place.first : place.last + 1]
    return not any(related((word.plain,)) or common(word.plain) for word in words)


def _leaves_out(run: Run, tokens: Tokens) -> bool:
    """Whether a name is another one with words in its middle left out."""
    there = list(run.tokens)
    if len(there) <= len(tokens) or any(map(is_title, there)) or tokens[-1] not in there[1:]:
        return False
    if tokens[0] not in there:
        return False
    at = there.index(tokens[0])
    for token in tokens[1:]:
        if token not in there[at + 1 :]:
            return False
        at = there.index(token, at + 1)
    return True
