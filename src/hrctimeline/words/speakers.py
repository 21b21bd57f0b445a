"""Who is directly named as speaking some words: “…,” Lowe said; Lowe told the board: “…”; according to Lowe.

Only a name (or “the mayor”) beside a verb of saying counts; a pronoun names nobody. Spans are of the prose.
"""

import re
from functools import cache

from hrctimeline.record import Record
from hrctimeline.words.lists import BEING, RUN, has_any, lazy_pattern, listed
from hrctimeline.words.naming import ADDRESSING, INFORMING, NO_SPEAKERS, PREPOSITIONS, is_name, proper
from hrctimeline.words.quotations import quotations
from hrctimeline.words.shorthand import BARRED, OPENER, SIGN, WRITTEN, in_shorthand, narrow, shorthand, signs
from hrctimeline.words.text import Text

# verbs of saying, in the forms that a report has
_SAYING = """
    said says say told tells tell wrote writes write added adds add replied replies reply answered answers
    argued argues argue announced announces declared declares stated states claimed claims insisted
    insists warned warns explained explains noted notes remarked remarks called calls described
    describes asked asks admitted admits complained complains promised promises testified testifies
    tweeted tweets commented comments concluded concludes observed observes recalled recalls responded
    responds shouted shouts cried cries swore swears retorted retorts exclaimed exclaims murmured murmurs
    whispered whispers muttered mutters thundered thunders joked jokes quipped quips
"""
_VERBS = listed(_SAYING)
SAYING = _VERBS | listed("reported reports believes believed thinks thought accused accuses denied denies")
# verbs that give what follows to their subject, and ask or tell nobody
SURE = listed(
    """
    said says warned warns added adds announced announces declared declares claimed claims insisted insists
    argued argues admitted admits say warn add announce declare claim insist argue admit
    """
)
_CUES = _VERBS | listed("according")
_CUES_ANYWHERE = _CUES | listed("reports reported puts put")
TELLING = SAYING | SURE | _CUES_ANYWHERE  # all that tells of somebody's words
_NOBODY = listed(
    """
    he she it they we i you who this that there and but so then on in at as for by from to with of however
    yesterday today monday tuesday wednesday thursday friday saturday sunday
    """
)
_NO_SUBJECTS = PREPOSITIONS | INFORMING | {"tell"}  # who stands behind is no subject
_APPOSED = 80  # characters before an office, in which the name that it is of may stand
_REACH = 240  # characters looked at on each side
_MARKS = ('"', "“", "‘", "'", "«")
_BREAKS = (*",.!?;—–”\"’'»", "")  # what a verb before its subject stands behind: “…,” said Orme
MORE = 6  # words of a name behind its first: a run of capitals takes no more time than its length


class Speaker(Record):
    """Who speaks, as written, and the words around in which an apposition may name him otherwise."""

    name: str
    around: str


def speakers(text: Text, start: int, end: int) -> list[Speaker]:
    """Who is directly named as speaking the words at a span of the source."""
    first, last = text.to_prose(start), text.to_prose(end)
    begin, until = (text.to_prose(offset) for offset in text.paragraph(start, end))
    prose = text.prose[begin:until]
    spans = [(q.start, q.end) for q in quotations(prose) if q.start < last - begin and q.end > first - begin]
    return [one for span in spans or [(first - begin, last - begin)] if (one := speaker(prose, *span))]


def speaker(prose: str, start: int, end: int) -> Speaker | None:
    """Who is named beside the words at a span: a quotation with its marks, or reported speech."""
    before, after = prose[max(0, start - _REACH) : start], prose[end : end + _REACH]
    led = ":" in before or has_any(before, _CUES)
    match = _ahead().search(_short(before)) if led else None
    if match and _leads(before, match, prose[start : start + 1]) and (found := _speaker(before, match)):
        return found
    if "ccording" in before and (found := _accorded(before)):
        return found
    closed = prose[start:end].rstrip("\"'”’»")[-1:] in ",!?…" or after.startswith(",")
    match = _behind().match(_short(after)) if closed and has_any(after, _CUES) else None
    named_last = match is not None and match["does"] is None
    beyond = _apposition().split(after[match.end() : match.end() + 60])[0] if match and named_last else ""
    found = _speaker(after, match, beyond) if match else None
    return found and Speaker(_called(found), found.around)


def _leads(before: str, match: re.Match[str], first: str) -> bool:
    """Whether it is an attribution that ends before words: no "he told Orme:", no "Sir:" before a letter."""
    if match["verb"]:
        return before[: match.start()].rstrip()[-1:] in _BREAKS
    if match["line"] is None:
        return True
    quoted = first in _MARKS or before.rstrip()[-1:] in _MARKS
    who = before[slice(*match.span("who"))].casefold().split()
    return quoted and (who[0] not in NO_SPEAKERS or (who[0] == "sir" and len(who) > 1))


def _accorded(before: str) -> Speaker | None:
    """Who leads the clause that ends in a quotation: "According to the captain, Ann Lowe, it was “…”"."""
    match = _leading().search(narrow(before))
    if match is None or has_any(match["rest"], SAYING):
        return None
    who, aside = (before[slice(*match.span(group))] for group in ("who", "aside"))
    return Speaker(who, who + aside) if is_name(who + aside) else None


def gapped(prose: str, start: int) -> Speaker | None:
    """Who is named before a quotation whose verb stands in the clause before: Lowe says “…”, Hale “…”."""
    before = prose[max(0, start - _REACH) : start]
    match = _gap().search(_short(before)) if has_any(before, _VERBS) and _may_name(before) else None
    return _speaker(before, match) if match else None


def _may_name(before: str) -> bool:
    """A quick look: whether behind a quotation the last words may be for somebody: "Hale", "the mayors"."""
    if not any(mark in before for mark in "”\"’'»"):
        return False
    last = before.rstrip().removesuffix(":").split()[-4:]
    named = any(map(str.isupper, "".join(last[-1:])))
    return named or any(w in ("the", "The") and _is_office(last[at + 1 :]) for at, w in enumerate(last))


def _is_office(words: list[str]) -> bool:
    return all(word.replace("-", "").isalpha() and word.islower() for word in words) and (
        _NO_NOUNS.isdisjoint(words)
    )


def telling(sentence: str) -> list[str]:
    """Who is named beside a verb of saying anywhere in a sentence, in order."""
    if not has_any(sentence, _CUES_ANYWHERE):
        return []
    found = (_speaker(sentence, match) for match in _anywhere().finditer(_short(sentence)))
    every = [each for each in found if each and not each.name.endswith(("'s", "’s"))]  # "said Orme's lawyer"
    return [_called(each) for each in every]


def _called(speaker: Speaker) -> str:
    """A speaker's name, that in the apposition of an office, "the captain, Una Berg", or else the office."""
    if is_name(speaker.name):
        return speaker.name
    match = _apposite().search(_short(speaker.around))
    return speaker.around[slice(*match.span("name"))] if match else speaker.name


def _speaker(text: str, match: re.Match[str], beyond: str = "") -> Speaker | None:
    who = text[slice(*match.span("who"))]
    name = _dateless(proper(who))
    if not name or name.split()[0].casefold() in _NOBODY or (who.startswith(name) and _belongs(text, match)):
        return None
    end = match.start("does") if match.groupdict().get("does") else match.end()  # behind it is who is told
    led = _named_before().search(text[max(0, match.start() - _APPOSED) : match.start("who")])
    around = (led[0] if led else "") + text[match.start() : end]
    around = _by().sub("", around) if "by" in around or "with" in around else around
    return Speaker(" ".join(name.split()), around + beyond)


def _dateless(name: str) -> str:
    """A name without the day behind it, "Orme Tuesday", or a dateline's place before: "LINN The smiths"."""
    words = name.split()
    if "The" in words and " ".join(words[: words.index("The")]).isupper():
        del words[: words.index("The") + 1]
    while len(words) > 1 and words[-1].casefold() in _NOBODY:
        words.pop()
    return " ".join(words)


def _belongs(text: str, match: re.Match[str]) -> bool:
    """Whether a name stands behind what makes it no subject: "a friend of | Orme said", "told | Orme"."""
    before = text[: match.start("who")].casefold().split()[-1:]
    return not match.groupdict().get("according") and not _NO_SUBJECTS.isdisjoint(before)


class Teller(Record):
    """Who is the subject of a sentence's verb of saying, and where in the sentence that verb ends."""

    name: str
    end: int


def teller(sentence: str) -> Teller | None:
    """The subject of a verb of saying that a sentence begins with: "The officials today warned that …"."""
    head = sentence[:_REACH]
    match = _telling().search(shorthand(head, signs(SURE))) if has_any(head, SURE) else None
    name = head[slice(*match.span("name"))].split() if match else []
    while len(name) > 1 and (name[-1] in _ADVERBS or name[-1].endswith("ly")):
        name.pop()
    if not match or name[0].casefold() in _NO_SUBJECT or not _NO_SPEECH.isdisjoint(name):
        return None  # nor does he who "was told" a thing tell it, or who "could not say"
    return Teller(" ".join(name), match.end())


_NO_SUBJECT = PREPOSITIONS | listed("as after before but and when while if according however")
_ADVERBS = listed("has have had then also later once again now today soon still")
_NO_SPEECH = BEING | listed(
    "to not who which that would could can cannot will should may might must do does did don't let"
)
_NO_NOUNS = listed("and or but who which that what") | BEING
_LOWER = rf"(?!what\b)[a-z{SIGN}][a-z{SIGN}{BARRED}-]*"
_CAPITAL = rf"[A-Z{OPENER}]"
_NAME = (
    rf"(?<!['’])(?!{OPENER})"
    rf"(?:(?:[Tt]he\s+)?(?:{_LOWER}\s+){{0,3}}?(?:(?:Mrs?|Ms|Dr|Prof|[GS]en|Gov|Rep)\.?\s+)?"
    rf"(?:\w\.){{0,4}}{_CAPITAL}[\w’'-]*(?:(?:(?<=\b{_CAPITAL})\.)?\s+(?:(?:(?:of|for)(?:\sthe)?|de[rn]?|v[ao]n|[ae]l|bin)[\s-]+){{0,2}}{_CAPITAL}[\w’'-]*)"
    rf"{{0,{MORE}}}"
    rf"|[Tt]he\s+{_LOWER}(?:\s+{_LOWER}){{0,2}}?)"
)
_ASIDE = r"(?:,[^,;:.“”\"]{1,90},)?"
_BELONGING = r"(?:\s+(?:of|from|at|for|with|in)\s+[^,;:.“”\"]{1,60}?)"
_HELPING = r"(?:(?:ha[ds]|have|also|then|later|again|once)\s+){0,2}"
_OPENING = r"[“\"‘'«]?\s*\Z"


def _short(text: str) -> str:
    return shorthand(text, _written())


@cache
def _written() -> dict[str, str]:
    """The words that are marked: verbs of saying, words that no office has, and those that open no name."""
    barred = {word: BARRED + word[1:] for word in (_NO_NOUNS | ADDRESSING) - _VERBS - {"what"}}
    return {**signs(_VERBS), **barred, **{word.capitalize(): OPENER + word[1:] for word in _NOBODY}}


# These are for texts in shorthand. What may stand before a name comes first, "" among it, so that the
# long pattern of a name is in each of them only once; what stands behind it depends on that.
@cache
def _ahead() -> re.Pattern[str]:
    """An attribution that ends where the words begin."""
    lead = rf"\s*[,:]?\s*(?:{BARRED}hat\s+)?{_OPENING}"
    line = r"(?P<line>\A|\n|[.!?][”\"’'»]?\s)\s*"
    return in_shorthand(
        rf"(?:\b|(?P<verb>{WRITTEN})\s+|\b(?P<according>[Aa]ccording)\s+to\s+|{line})(?P<who>{_NAME})"
        rf"(?(verb)\s*[,:]\s*{_OPENING}|(?(according){lead}|(?(line):\s*{_OPENING}"
        rf"|{_ASIDE}\s+{_HELPING}(?P<does>{WRITTEN})(?:\s+[\w’'-]+){{0,6}}?{lead})))"
    )


# the name that an office stands behind, without a comma after it: "Ann Lowe, | Chief Clerk of the Mill said"
_named_before = lazy_pattern(rf"{_CAPITAL}{RUN}+(?:\s{_CAPITAL}{RUN}+){{1,3}},\s\Z")


@cache
def _leading() -> re.Pattern[str]:
    """ "According to", before a clause that no other one follows."""
    words, turns = r"[^,;:.!?“”\"]", "while|but|whereas|though|although|and|which|who"
    return in_shorthand(
        rf"(?:\A|[.!?;][”\"’]?\s+)According\s+to\s+(?P<who>(?!an?\s){words}{{2,60}})(?P<aside>,{words}{{1,60}})?,"
        rf"\s+(?P<rest>(?:(?!\b(?:{turns})\b){words}){{1,80}})\Z"
    )


@cache
def _behind() -> re.Pattern[str]:
    """An attribution that begins where the words end."""
    return in_shorthand(
        rf"[,.!?…]?[”\"’'»]{{0,2}},?\s+"
        rf"(?:|(?P<verb>{WRITTEN})\s+|(?P<according>according)\s+to\s+)(?P<who>{_NAME})"
        rf"(?(verb)|(?(according)|{_ASIDE}\s+{_HELPING}(?P<does>{WRITTEN})))"
    )


# words about a speaker that name who did something to him: ", asked by Hale"
_by = lazy_pattern(r",\s+(?:\w+ly\s+)?[\w-]+(?:ed|en|wn)\s+(?:by|with)\b[^,;:.“”\"]*")
# where words about a speaker end: at a full stop, a clause, what it was said in or to
_apposition = lazy_pattern(r"\.|\b(?:which|who|whom|whose|while|when|after|before|as|and|but|in|to|with)\b")


@cache
def _apposite() -> re.Pattern[str]:
    """A name between commas, or behind one at the end: "the captain, Una Berg"."""
    return in_shorthand(rf",\s+(?P<name>{_NAME})(?:,|\s*\Z)")


@cache
def _anywhere() -> re.Pattern[str]:
    """An attribution that stands before, behind or amid what is said."""
    return in_shorthand(
        rf"(?:\b|[,.!?…][”\"’'»]{{0,2}}\s+(?P<verb>{WRITTEN})\s+"
        rf"|\b(?P<according>[Aa]ccording)\s+to\s+|\b(?P<as>[a{OPENER}]s)\s+)(?P<who>{_NAME})"
        r"(?(verb)|(?(according)|(?(as)\s+(?:reports|reported|puts\s+it|put\s+it)\b"
        rf"|(?:{_ASIDE}|{_BELONGING}|,)\s+{_HELPING}(?P<does>{WRITTEN}))))"
    )


@cache
def _telling() -> re.Pattern[str]:
    """A short subject before a verb of saying with "that", at the head of a sentence or of a line's words."""
    subject = r"(?P<name>[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,4}?)"
    when = r"(?:\s+(?:today|yesterday|later|also|(?:on\s+)?[A-Z][a-z]+day))?"
    said = rf"\s+{WRITTEN}\s+(?:that\s+)?(?=\w)"
    return in_shorthand(rf"(?:\A|[.:!?]\s+|\d\s+(?:[A-Z]{{2,4}}\s+)?){subject}{when}{said}")


@cache
def _gap() -> re.Pattern[str]:
    """A name directly before a quotation, after a clause with a verb of saying and a quotation of its own."""
    return in_shorthand(
        rf"{WRITTEN}[^.!?]*[”\"’'»][,;]?\s+(?:{BARRED}nd|{BARRED}ut|while)?\s*(?P<who>{_NAME})\s*:?\s*\Z"
    )
