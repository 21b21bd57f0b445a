"""What the words that an elision leaves out do to those quoted: they hedge them, deny them, or neither."""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import Severity
from hrctimeline.logfile.model import Evidence
from hrctimeline.words.cropped import is_whole
from hrctimeline.words.fold import Span
from hrctimeline.words.joined import is_finite
from hrctimeline.words.lists import Cued, cued, has_any, lazy_pattern, listed
from hrctimeline.words.locate import Located
from hrctimeline.words.sentences import sentences
from hrctimeline.words.text import Text
from hrctimeline.words.tokens import every_token, tokens

_NEVER = listed("never nowhere nothing nobody")
_COMPARING = listed("than as before")
_HEAD = 80  # characters behind words left out, among which a clause has its verb
_MARKED = (",", ";", ":", "—", "–", "--", ".", "!", "?", "”", '"')
_MARKS = str.maketrans(dict.fromkeys(',;:.!?()[]—–“”"', "\0"))  # between the pieces of a clause


def hedge(dossier: Dossier, evidence: Evidence, words: str) -> str:
    """The words left out of a clause that make it unsure, and that neither title nor summary has; or "".

    Or that make it an opinion, where title and summary give nobody's: “as it seems to me”.
    """
    from hrctimeline.claims.wording.stems import stems

    pieces = words.translate(_MARKS).split("\0")
    edges = dict.fromkeys((pieces[0], pieces[-1]))
    telling = (piece for piece in edges if not _relative_clause().match(piece))
    found = [match[0] for piece in telling for match in _hedging().finditer(piece)]
    found += [match[0] for match in _lessening().finditer(pieces[-1])]
    opinion = next(filter(None, map(_opinion().search, edges)), None)
    if not (found or opinion):
        return ""
    event = dossier.by_index[evidence.event]
    told = f"{event.title} {event.summary}"
    said = frozenset(stem for token in every_token(told) for stem in stems(token.plain))
    unsure = next((word for word in found if said.isdisjoint(stems(word.casefold()))), "")
    if unsure or not opinion or _judging().search(told):
        return unsure
    return " ".join(opinion[0].split())


@cache
def _hedging() -> Cued:
    from hrctimeline.claims.wording.stems import lines

    words = next(words for kind, words in lines("cues.txt") if kind == "report")
    accusing = ("alleging", "claiming", "purporting", "insinuating")
    hedges = (*words, *accusing)
    return cued(hedges, rf"\b(?:{'|'.join(hedges)})\b", re.IGNORECASE)


# a clause that is left out from its beginning: "where a lawyer reportedly wept"
_relative_clause = lazy_pattern(r"\s*(?:where|which|who|whom|whose|when|while)\b")


@cache
def _lessening() -> Cued:
    """What makes less of the noun or verb that it was cut off: a proposed | lease, likely to | burn."""
    never = (
        "proposed|planned|intended|prospective|potential|possible|attempted|abortive|would-be|future|draft"
    )
    less = "partial|temporary|provisional|interim|conditional|voluntary|optional|former|mock|sham|fake"
    unsure = "likely|unlikely|alleged|suspected|unconfirmed"
    ends = r"\s*\Z|(?:\s+\w+){0,6}?\s+(?:to|that)(?:\s+(?:have|be))*\s*\Z"
    every = f"{never}|{less}|{unsure}"
    return cued([*every.split("|"), "would"], rf"\b(?:{every})(?={ends})", re.IGNORECASE)


@cache
def _opinion() -> Cued:
    """What makes a clause somebody's opinion, put into it: as it seems to me, in his judgment, I think."""
    mine = "my|our|his|her|their"
    views = "opinion|view|judge?ment|belief|mind|estimation|eyes"
    think = "think|thinks|thought|believe|believes|believed|suppose|supposes|supposed|fancy|imagine"
    return cued(
        "seems seemed appears appeared opinion view judgment judgement belief mind estimation eyes "
        + think.replace("|", " "),
        r"\b(?:as\s+)?it\s+(?:seem|appear)(?:s|ed)\s+to\s+\w+(?=\s*\Z)"
        rf"|\b(?:in|to)\s+(?:{mine})\s+(?:\w+\s+)?(?:{views})(?=\s*\Z)"
        rf"|\b(?:as\s+)?(?:I|we|he|she|they)\s+(?:{think})(?=\s*\Z)",
        re.IGNORECASE,
    )


@cache
def _judging() -> re.Pattern[str]:
    """Words by which a title or summary tells an opinion as somebody's."""
    nouns = "view|opinion|eyes|judge?ment|mind"
    verbs = "seem|appear|think|thought|believ|consider|deem|find|call|argu|say|said|says|judg|regard"
    return re.compile(rf"\b(?:{nouns})\b|\b(?:{verbs})", re.IGNORECASE)


def bears(dossier: Dossier, evidence: Evidence, place: Located, hidden: Span) -> Severity | None:
    """How much a denial that is left out bears on what is told: a warning, a note, nothing.

    It does within a clause, and in a sentence that goes on from the one before it. In others, and in a
    relative clause put between marks, or over where another clause begins, it does where quote or log have
    what it denies: a note of whole sentences.
    """
    text = dossier.text_of(evidence)
    words = open_words(text.words(*hidden))
    over = _is_over(words, text.words(hidden[1], place.end))
    aside = over or _aside().fullmatch(words) is not None
    pieces = [*_denying(text, hidden)]
    if not aside and any(_leans(text, piece, hidden, place.end) for piece in pieces):
        return Severity.WARNING
    if not _is_shared(dossier, evidence, place, words, over=over):
        return None
    return (
        Severity.NOTE if not aside and all(is_whole(text, *piece) for piece in pieces) else Severity.WARNING
    )


def _is_shared(dossier: Dossier, evidence: Evidence, place: Located, words: str, *, over: bool) -> bool:
    """Whether quote or log have a word of what some words deny or, where that is `over`, call none."""
    from hrctimeline.claims.wording.content import contents

    denied = {
        stem
        for word in contents(words)
        if word.denied or (over and _is_none(words, word.start))
        for stem in word.stems
    }
    text, event = dossier.text_of(evidence), dossier.by_index[evidence.event]
    told = [event.title, event.summary, *(text.words(*span) for span in place.visible)]
    return any(not word.stems.isdisjoint(denied) for prose in told for word in contents(prose))


def open_words(words: str) -> str:
    """Words left out with blanks for a footnote among them, and for "without" and all that it is of.

    Neither tells of anything that is left: "_, a man without a hat,_ spoke", but not "spoke _without_ a hat".
    Nor does the "never" of a superlative, with all that it compares: "never was he gladder than that day".
    """
    words = _blanked(_note(), words) if "[" in words else words
    words = _blanked(_without(), words) if "without" in words else words
    compares = has_any(words, _NEVER) and has_any(words, _COMPARING)
    return _blanked(_superlative(), words) if compares else words


def _blanked(pattern: re.Pattern[str], words: str) -> str:
    return pattern.sub(lambda match: " " * len(match[0]), words)


# up to a noun at the end or before a mark, or what begins anew
_without = lazy_pattern(
    r"\bwithout\s+(?:[\w’'-]+\s+){0,6}?(?!\w+ing\b|an?\b|the\b|any\b|\w{1,2}\b)[\w’'-]+(?=\s*(?:[,;.)]|and\b|or\b|\Z))"
)
# "never" with all that is compared, if that is left out, too, and its verb: not "nobody richer than Lowe"
_superlative = lazy_pattern(
    r"\b(?:never|nowhere|(?:nothing|nobody)\s+(?:is|was|were|has|have|had|can|could|will|would))\b[^.,;:!?]*?"
    r"\b(?:(?:more|less|better|worse|[a-z]{3,}er)\b[^.,;:!?]*?\bthan|(?:so(?!\s+much)|as|such)\b[^.,;:!?]*?\bas)"
    r"\s+\w+"
    r"|\bnever(?:\s+\w+){0,3}?\s+before\b(?=\s*[,;])",
    re.IGNORECASE,
)
_note = lazy_pattern(r"\[\s*(?:foot)?note\b[^\[\]]*\]", re.IGNORECASE)


def _is_none(words: str, at: int) -> bool:
    """Whether a word at an offset is said not to be: "no corn", "without any corn"."""
    return re.search(r"\b(?:no|without)\s+(?:any\s+)?\Z", words[:at], re.IGNORECASE) is not None


def _is_over(words: str, following: str) -> bool:
    """Whether what words deny, they deny in relative clauses or parted ones, and another follows them."""
    from hrctimeline.words.denials import negating
    from hrctimeline.words.unvoiced import is_clause

    if _parted().fullmatch(words):
        return is_clause(following.split("\n")[0])
    ended = _ended().search(words)
    every = list(negating(words)) if ended and is_clause(following.split("\n")[0]) else []
    return bool(every) and all(_relative().search(words[: token.start]) for token in every)


# a mark at the end, perhaps with the "that" behind it of what was begun before
_ended = lazy_pattern(r"(?:[,;]|--|[–—])\s*(?:that\s*)?\Z")
# clauses between semicolons: "; that he isn't ill; and that"
_parted = lazy_pattern(r"\s*;.*;\s*(?:(?:and|but|or)\s+)?(?:that\s*)?", re.DOTALL)
# a relative clause, up to what stands in it
_relative = lazy_pattern(r"\b(?:who|whom|whose|which)\b[^.;:!?]*\Z")


def _denying(text: Text, hidden: Span) -> Iterator[Span]:
    """The sentences left out, and the parts of sentences, that deny something."""
    from hrctimeline.words.denials import negations

    first, last = (text.to_prose(offset) for offset in hidden)
    prose = open_words(text.prose[first:last])
    for start, end in sentences(prose):
        if negations(prose[start:end]):
            lead = len(prose[start:end]) - len(prose[start:end].lstrip())
            yield text.from_prose(first + start + lead, first + end)


def _leans(text: Text, piece: Span, hidden: Span, end: int) -> bool:
    """Whether words left out are a part of a sentence that is told, or of one that goes on from another.

    No part of it is a clause of its own: what is told begins anew behind it, and ended before it.
    """
    from hrctimeline.words.bearing import is_apart

    words = text.words(*piece)
    first, last = (not text.words(*gap).strip() for gap in ((hidden[0], piece[0]), (piece[1], hidden[1])))
    if is_whole(text, *piece):
        return first and _leaning().match(words) is not None
    if first and _begun().match(words) is None and not _begins_anew(text, piece):
        return True
    goes_on = last and words.rstrip("\"'”’“‘)] \n")[-1:] not in (".", "!", "?")
    return goes_on and not is_apart(f"{words} ", text.words(hidden[1], end)[:_HEAD])


def _begins_anew(text: Text, piece: Span) -> bool:
    """Whether a clause begins with words left out: behind a mark, or "and" or "but" and with a verb."""
    before = text.words(max(0, piece[0] - _HEAD), piece[0]).rstrip()
    if before.endswith(_MARKED):
        return True
    lead = next(iter(tokens(text.words(*piece))), None)
    return before.endswith((" and", " but")) and lead is not None and is_finite(lead)


@cache
def _begun() -> re.Pattern[str]:
    """What parts words from those before them: a mark, or the word that a clause begins with."""
    leads = "and|but|though|although|because|as|since|when|while|who|whose|which|where"
    return re.compile(rf"\s*[\"“]?(?:[,;:—–(]|--|(?:{leads})\b)")


@cache
def _aside() -> re.Pattern[str]:
    """An insertion in dashes, brackets or commas: "— who, by custom, did not sing —", ", not yet forty,"."""
    relative = r"\s*(?:who|whom|whose|which|where)\b"
    some = "all|every|both|only|each|many|most|much|entirely|wholly"  # of whom it is told
    nothing = r"no\s+longer|nothing\s+(?:loath|daunted)|none\s+of\s+(?:which|whom|whose)"
    words = rf"not(?!\s+(?:{some}))|never|{nothing}"
    free = rf"\s*(?:{words}|hardly|scarcely|barely|with|without|though|although|despite|\w+ing)\b"
    dashes, brackets, commas = (
        rf"(?:--|[–—])(?:{relative}|{free})[^–—.]*(?:--|[–—])",
        r"\((?:[^()\s]+\s+){2,}[^()\s]+\s*\)",
        rf",(?:{relative}|{free}(?=\s+\w))[^,.]*,",
    )
    return re.compile(rf"\s*(?:{dashes}|{brackets}|{commas})\s*")


@cache
def _leaning() -> re.Pattern[str]:
    """A sentence that goes on from the one before it: "But he did not", "This is not so"."""
    it_is_not = r"(?:This|That|It)\s+(?:\w+\s+not|\w*not|\w+n[’']t)"
    leads = rf"But|However|Yet|Still|Nor|Neither|Not|No|Never|So|Even|Instead|None|{it_is_not}"
    says_what = r"It\s+(?:is|was)\s+(?:no|not|never)\b[^.;]*\b(?:to|that)\b"  # and goes on from nothing
    return re.compile(rf"[“\"‘']?(?!{says_what})(?:{leads})\b")
