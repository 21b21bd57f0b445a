"""How a speaker is named: by a name or an office, in two ways that may be of one, at the end of a subject."""

import re

from hrctimeline.words.lists import listed

_TITLES = listed(
    "mr mrs ms miss dr prof sir dame lord lady president senator sen governor gov general gen the a an"
)
# a person at the head of a sentence, as a pattern: a forename and a name, or a title and either or both
PERSON = (
    r"(?:(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?|Miss|Sir|Lord|Lady|Dame)\s+(?:[A-Z][a-z]+\s+(?:[A-Z]\.\s+)?)?"
    r"|[A-Z][a-z]+\s+(?:[A-Z]\.\s+)?)[A-Z][\w’-]+"
)
# how a letter addresses its reader, and what else stands before a colon and is no speaker
NO_SPEAKERS = listed(
    "to cc bcc dear my date dated subject re note notes for attn attention received filed"
    " sir sirs madam gentlemen"
)
PREPOSITIONS = listed(
    "of to with by from at for in on under over into upon against between among through during about within"
)
# words that open a clause, and belong to no name
OPENING = listed(
    """
    when while after before if that but where as since because until whereas though although and or which who
    """
)
# verbs that have whom they speak to behind them (Levin, "English Verb Classes and Alternations", 1993, 37.2,
# 37.4, 37.9), and those of them that leave the word to nobody else
INFORMING = listed("told tells assured assures reminded reminds informed informs notified notifies")
ADDRESSING = INFORMING | listed(
    "asked asks warned warns advised advises alerted alerts cautioned cautions instructed instructs"
    " phoned phones telephoned telephones cabled cables wired wires telegraphed telegraphs emailed emails"
)
_ARTICLES = listed("the a an one another")
_SMALL = listed("of for and in on")  # words of a name that its initials may leave out


def proper(who: str) -> str:
    """The name, or "the mayor", that a verb's subject ends with: without the clause that it stands in.

    "" where it only belongs to the subject: "a friend of Orme".
    """
    words = who.split()
    if words[0][0].isupper() and words[0] != "The":
        return who
    for at in range(len(words) - 1, 0, -1):
        if words[at] in _ARTICLES and words[at - 1] not in PREPOSITIONS:
            return " ".join(words[at:])
        if words[at - 1] in OPENING:
            return proper(" ".join(words[at:]))
    lower = 0 if words[0].casefold() in _ARTICLES else _first_capital(words)
    return "" if lower and words[lower - 1] in PREPOSITIONS else " ".join(words[lower:])


def _first_capital(words: list[str]) -> int:
    return next((at for at, word in enumerate(words) if word[0].isupper()), 0)


def same(one: str, other: str) -> bool:
    """Whether two ways to name a speaker may be one: a head in common, all words of one, or the initials."""
    words, others = words_of_name(one), words_of_name(other)
    if not words or not others or set(words) <= set(others) or set(others) <= set(words):
        return True
    initialled = others[-1] in _initials(words) or words[-1] in _initials(others)
    return initialled or not _heads(one).isdisjoint(_heads(other))


def _initials(words: list[str]) -> tuple[str, str]:
    """Those of a name's words, and of those that aren't small: BT and BOT of a Bureau of Trade."""
    large = (word[0] for word in words if word not in _SMALL)
    return "".join(word[0] for word in words), "".join(large)


def _heads(name: str) -> set[str]:
    """The last words of a name's parts: "mayor" and "Orne" of a mayor of Orne."""
    parts = re.split(r"[,;:(]|\b(?:of|for|in|at|from|who|the)\b", name)
    return {words[-1] for part in parts if (words := words_of_name(part))}


def is_name(words: str) -> bool:
    """Whether a speaker is called by a name."""
    return any(word[0].isupper() for word in words.split() if word.casefold().strip(".") not in _TITLES)


def words_of_name(name: str) -> list[str]:
    """The words of a name, small, without titles where it has others."""
    marked = any(mark in name for mark in ".'’")
    plain = re.sub(r"['’]s\b|(?<=\b\w)\.(?=\w\b)", "", name) if marked else name
    found = re.findall(r"[^\W_]+", plain.casefold())
    return [word for word in found if word not in _TITLES] or found
