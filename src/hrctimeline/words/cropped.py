"""What was cut off at a quote's edges, in its sentence, and turns or conditions what is left.

“There were rumours that [it closed]” says something else once it is cut; so do “if”, “may” and “hoped to”
before a quote, and “unless” behind it. What stands in another clause, in brackets, between commas or in a
quotation of its own doesn't bear on the quote. Words are told by what they govern: one before “that” or
directly before the quote counts, one anywhere else doesn't. Spans are of the prose.

The predicates that don't vouch for what follows are the non-factive ones of Kiparsky and Kiparsky ("Fact",
1970) and the non-implicative ones of Karttunen ("Implicative verbs", 1971).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from hrctimeline.words.joined import is_finite
from hrctimeline.words.negation import negating
from hrctimeline.words.text import Span, Text
from hrctimeline.words.tokens import tokens

# verbs with a clause behind them that they don't vouch for
_SUPPOSING = """
    claim claims claimed claiming allege alleges alleged alleging suggest suggests suggested suggesting
    speculate speculates speculated speculating suspect suspects suspected suspecting assume assumes assumed
    assuming suppose supposes supposed supposing believe believes believed believing think thinks thought
    thinking fear fears feared fearing hope hopes hoped hoping guess guesses guessed guessing imagine imagines
    imagined imagining pretend pretends pretended pretending insinuate insinuates insinuated insinuating imply
    implies implied implying hint hints hinted hinting predict predicts predicted predicting doubt doubts
    doubted doubting wish wishes wished wishing expect expects expected expecting forecast rumoured rumored
    seem seems seemed
"""
# nouns and adjectives with such a clause
_SUPPOSED = """
    rumour rumours rumor rumors speculation allegation allegations accusation accusations charge charges
    suggestion suggestions suspicion suspicions belief theory theories impression notion possibility
    probability likelihood risk danger prospect chance hearsay gossip hoax hypothesis assumption
    assumptions threat threats prediction predictions idea possible likely unlikely probable improbable
    doubtful untrue false conceivable wrong myth myths misconception misconceptions fiction fallacy
    falsehood fabrication misunderstanding legend pretence pretense
"""
# verbs with a clause, or the report of one, behind them that they take back
_DISOWNING = """
    dismiss dismisses dismissed dismissing reject rejects rejected rejecting dispute disputes disputed
    disputing refute refutes refuted refuting rebut rebuts rebutted rebutting disprove disproves disproved
    disproving debunk debunks debunked debunking retract retracts retracted retracting overturn overturns
    overturned overturning contradict contradicts contradicted contradicting contest contests contested
    contesting discredit discredits discredited discrediting disbelieve disbelieves disbelieved quash quashes
    quashed withdraw withdraws withdrew withdrawn ruled
"""
# words with an infinitive behind them that may never come true
_INTENDING = """
    want wants wanted wanting plan plans planned planning hope hopes hoped hoping intend intends intended
    intending propose proposes proposed proposing proposal proposals expect expects expected expecting promise
    promises promised promising threaten threatens threatened threatening threat threats vow vows vowed
    vowing pledge pledges pledged pledging offer offers offered offering try tries tried trying attempt
    attempts attempted attempting effort efforts seek seeks sought seeking ask asks asked asking urge urges
    urged urging wish wishes wished bid call calls called likely unlikely unable reluctant supposed said
    believed thought alleged reported rumoured rumored going about
"""
_UNSURE = """
    allegedly reportedly supposedly purportedly apparently ostensibly seemingly presumably perhaps maybe
    possibly probably almost nearly partly partially
"""
_FALSELY = "falsely wrongly mistakenly erroneously incorrectly untruthfully"
_DETERMINERS = "[Tt]h(?:e|is|at|ese|ose|ere)|[Aa]n?|his|her|its|our|their|my|all|some|two|three"
_SUBJECT = rf"(?:(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|{_DETERMINERS}|on|in|at)\b|[A-Z0-9“\"‘])"
_FRONTED = """
    before since as despite because asked wondering with in on at by for from following given amid among
    during under
    alongside over against about besides beyond instead rather far
"""
_TURNS = "(?:however|moreover|further|furthermore|meanwhile|instead|nevertheless|nonetheless|still|though)"
_TIME = r"(?:when|while|where|after|although|though|whereas)"


class Crop(NamedTuple):
    """The word that turns or conditions a quote, all words cut off with it, and on which side."""

    turning: str
    span: Span
    words: str
    before: bool


def crop(text: Text, start: int, end: int) -> Crop | None:
    """What was cut off a quote at a span of the source, if it turns or conditions the quote."""
    prose = text.prose
    begin, until = (text.to_prose(offset) for offset in text.sentence(start, end))
    first, last = text.to_prose(start), text.to_prose(end)
    for found in _before(prose, begin, first) if not _only_names(prose, begin, first, last) else ():
        return Crop(prose[slice(*found)], found, _line(prose[begin:first]), before=True)
    for found in _after(prose, last, until):
        return Crop(prose[slice(*found)], found, _line(prose[last:until]), before=False)
    return None


def hidden_turn(text: Text, start: int, end: int) -> str:
    """The word of an elision that turns or conditions the words on one of its sides; "" where none does.

    `start` and `end` are offsets of the source.
    """
    prose, first, last = text.prose, text.to_prose(start), text.to_prose(end)
    begin = text.to_prose(text.sentence(end, end + 1)[0])
    before = (span for span in _before(prose, begin, last) if span[0] >= first) if begin < last else ()
    for found in (*before, *_after(prose, first, last)):
        return prose[slice(*found)]
    return ""


def is_whole(text: Text, start: int, end: int) -> bool:
    """Whether a span of the source is one or more whole sentences."""
    prose, first, last = text.prose, text.to_prose(start), text.to_prose(end)
    begins = text.to_prose(text.sentence(end, end + 1)[0])
    closed = prose[:first].rstrip("\"'”’») \n")[-1:] in tuple(".!?…")
    return closed and begins >= first and not any(map(str.isalnum, prose[begins:last]))


def _only_names(prose: str, begin: int, first: int, last: int) -> bool:
    """Whether a quote only names a thing to which something has no relation: "not linked with | the fire"."""
    if any(is_finite(token) for token in tokens(prose, first, last)):
        return False
    return _unrelated().search(prose[begin:first]) is not None


@cache
def _unrelated() -> re.Pattern[str]:
    be = r"(?:is|are|was|were|be|been)(?:\s+not|n['’]t)"
    prepositions = "with|to|in|by|for|from|of|between|among"
    return re.compile(rf"\b{be}\s+(?:\w+ly\s+)?(?:\w+ed|part|responsible|due)\s+(?:{prepositions})\s+$")


@cache
def _either_way() -> re.Pattern[str]:
    """Idioms whose "no" or "not" says that it makes no difference: rain or no rain, whether or not."""
    return re.compile(r"\b(?:(\w+)\s+or\s+no\s+\1|(?:whether\s+)?or\s+not|no\s+matter)\b", re.IGNORECASE)


def _line(words: str) -> str:
    return " ".join(words.split())


def _before(prose: str, begin: int, first: int) -> Iterator[Span]:
    """The words before a quote that govern it, the surest first."""
    clause = _bearing(prose[begin:first], prose[first : first + 40])
    clause = _either_way().sub(lambda match: " " * len(match[0]), clause)
    if not clause.strip():
        return
    if that := _that().match(prose, first):  # the quote begins with it
        clause, first = clause + that[0], that.end()
    beside = re.compile(rf"{_TIME}\W*\Z").search(clause) or re.match(rf"{_TIME}\b", prose[first:])
    if not beside:
        turned = list(negating(clause))
        yield from ((begin + each.start, begin + each.end) for each in turned[-1:])
    for pattern in _governing():
        if match := pattern.search(clause):
            yield begin + match.start(match.lastgroup or "it"), begin + match.end(match.lastgroup or "it")
    clausal = re.match(rf"\W*{_SUBJECT}", prose[first : first + 40])
    if clausal and (match := _supposing().search(clause)):
        yield begin + match.start("it"), begin + match.end("it")


def _bearing(before: str, quote: str) -> str:
    """The words before a quote with those that can't bear on it blanked: of other clauses, in brackets."""
    for pattern in _aside():
        before = pattern.sub(lambda match: " " * len(match[0]), before)
    ends = [match.end() for match in _boundary().finditer(before + quote) if match.end() <= len(before)]
    return " " * ends[-1] + before[ends[-1] :] if ends else before


def _after(prose: str, last: int, until: int) -> Iterator[Span]:
    """The words behind a quote that condition or disown it."""
    for pattern in _conditioning():
        if match := pattern.match(prose, last, until):
            yield match.span(match.lastgroup or "it")
    if prose[last : last + 1] == "?" or (
        prose[until - 1 : until] == "?" and prose[last:until].strip("”\"'’") == "?"
    ):
        yield until - 1, until


def _any(words: str) -> str:
    return "|".join(words.split())


@cache
def _that() -> re.Pattern[str]:
    return re.compile(r"that\s+")


@cache
def _aside() -> list[re.Pattern[str]]:
    """What stands apart: quotations, brackets, what commas part off, fronted clauses of time."""
    front = rf"(?:^|(?<=;))\W*(?:{_TIME}|{_any(_FRONTED)})\b[^,;]*,"
    return [
        re.compile(r"“[^“”]*”|\"[^\"]*\"|(?<!\w)‘[^‘]*?’(?!\w)"),
        re.compile(r"\([^()]*\)|\[[^\[\]]*\]"),
        re.compile(r",\s+(?:which|who|whom|whose|where|not)\b[^,;]*,"),
        re.compile(front, re.IGNORECASE),
    ]


@cache
def _boundary() -> re.Pattern[str]:
    """Where a clause ends that doesn't govern the next one."""
    return re.compile(
        rf";|,\s+(?:but|yet|so|while|whereas)\b|,\s+{_TURNS},|,?\s+and(?:,\s+\w+,)?(?=\s+{_SUBJECT})|\s[—–-]\s"
    )


@cache
def _governing() -> list[re.Pattern[str]]:
    """The words, as `it`, that stand so before a quote that they govern it."""
    word = r"(?:\W+(?!and\b|but\b)\w[\w’'-]*+)"
    condition = (
        r"if(?!\s+(?:only|not|any|anything|ever)\b)|unless|lest|provided|in case|as long as|on condition"
    )
    that = rf"{word}{{0,6}}?\W+that\b{word}{{0,8}}\W*\Z"
    reports = r"(?:were|are|been|amid|to|of|by|some|several|unconfirmed|media|press|false|despite)\s+reports"
    return [
        re.compile(rf"(?<!even )(?<!as )\b(?P<it>{condition})\b", re.I),
        re.compile(r"\b(?P<it>whether)\b[^,]*\Z|\b(?P<but>anything\s+but)\s*\Z", re.I),
        re.compile(
            r"\b(?P<it>(?:seem|look|appear|sound|feel)(?:s|ed)?\s+as\s+(?:if|though)|it\s+appear(?:s|ed)\s+that)\b",
            re.I,
        ),
        re.compile(r"^\W*(?P<it>Had|Were|Should)\s+(?!been\b)\w"),
        re.compile(rf"\b(?P<it>{_any(_SUPPOSING)}|{_any(_SUPPOSED)}|{_any(_FALSELY)}|{reports}){that}", re.I),
        re.compile(rf"\b(?P<it>{_any(_DISOWNING)}){that}|\b(?P<lie>lies?)\s+that\W*\Z", re.I),
        re.compile(r"\b(?P<it>rather\s+than|instead\s+of|as\s+opposed\s+to|in\s+lieu\s+of)\b[^,;:]*\Z", re.I),
        re.compile(r"\b(?P<it>(?:far\s+from|short\s+of)(?=\s*\Z|\s+\w+ing\b))[^,;:]*\Z", re.I),
        re.compile(
            rf"\b(?P<it>{_any(_INTENDING)}){word}{{0,4}}?\W+to(?:\s+have)?(?:\s+be(?:en)?)?\W*\Z", re.I
        ),
        re.compile(
            r"\b(?P<it>may|might|could|would|should|can|must|will|shall|ought\s+to)"
            r"(?:\s+(?:also|then|soon|now|only|still))?(?:\s+(?:have|be|have\s+been))?\s+\Z"
        ),
        re.compile(rf"\b(?P<it>{_any(_UNSURE)}|{_any(_FALSELY)}|less than|fewer than|up to)\W*\Z", re.I),
        re.compile(
            r"\b(?:by|to)\s+(?:\w+\s+)?(?P<it>rumou?rs?|reports|allegations|gossip|hearsay)\s*,\s*\Z", re.I
        ),
    ]


@cache
def _supposing() -> re.Pattern[str]:
    """A verb directly before the quote, with no “that”."""
    return re.compile(
        rf"(?<!\b[Nn]o )\b(?P<it>{_any(_SUPPOSING)}|(?:{_any(_FALSELY)})\s+\w+)\s*:?\s*[“\"‘]?\s*\Z",
        re.IGNORECASE,
    )


@cache
def _conditioning() -> list[re.Pattern[str]]:
    """The words, as `it`, that stand so behind a quote that they condition or disown it."""
    lead = r"[\s,”\"’)—–-]*"
    phrase = (
        r"(?:(?:in|on|by|at|for|from|with|within|after|before|under|over|during)(?:\s+[\w’'-]+){1,5}?\s+)?"
    )
    condition = (
        r"if|unless|provided|providing|as\s+long\s+as|so\s+long\s+as|in\s+case|on\s+condition|only\s+if"
    )
    exception = (
        r"except(?:ing)?|but\s+only|only\s+(?:when|under|after|with|in|on|for)|other\s+than|subject\s+to"
    )
    name = r"(?!(?:and|but|or|so|as|who|which|when|while)\b)[\w.’'-]+(?:\s+[\w.’'-]+){0,4}?"
    denied = r"den(?:y|ies|ied)|disputed?s?|false|untrue|rejected|retracted|hoax|lie|myth|unfounded|wrong"
    sure = "rule|exclude|say|tell|prove|proven|confirm|verify|know|establish|guarantee|sure|certain|clear"
    seeming = (
        r"in\s+name\s+only|in\s+theory|on\s+paper|or\s+(?:at\s+least\s+)?(?:tried|nearly|almost|attempted)"
    )
    return [
        re.compile(
            rf"{lead}(?:(?:but|and|or)\s+)?{phrase}(?P<it>{condition})\b(?!\s+(?:any|not|ever|only)\b)"
        ),
        re.compile(rf"{lead}(?:(?:and|or)\s+)?(?P<it>{exception})\b"),
        re.compile(rf"{lead}(?:(?:but|if|at\s+least)\s+)*(?:only\s+)?(?P<it>{seeming})\b"),
        re.compile(r"\s+(?P<it>not|never)\b(?!\s+(?:only|just|merely|least))"),
        re.compile(
            rf"{lead}but\s+(?P<it>(?:(?:could|can|did|does|do|would|is|was|are|were)\s+not|cannot|\w+n['’]t)"
            rf"\s+(?:\w+ly\s+)?(?:{sure}))\b"
        ),
        re.compile(rf"{lead}(?P<it>{_any(_UNSURE)}|{_any(_FALSELY)})(?=\s*(?:[.,;:!?”\"]|\Z))"),
        re.compile(
            rf"[”\"’]*,[”\"’]*\s+(?:{name}\s+(?P<it>{_any(_SUPPOSING)})\s*[.,;!?”\"]"
            rf"|(?!\w+ing\b)(?P<so>{_any(_SUPPOSING)})\s+{name}\s*[.,;!?”\"])"
        ),
        re.compile(
            r"\s+(?:is|are|was|were|would be|proved|turned out)\s+(?:to be\s+)?(?:an?\s+)?"
            r"(?P<it>false|untrue|wrong|unfounded|lie|hoax|myth|exaggeration)\b"
        ),
        re.compile(rf"\s*[,—–-]+\s*(?:a|an|the)\s+(?P<it>{_any(_SUPPOSED)}|claim|assertion)\b"),
        re.compile(
            rf"\s*[,—–-]+\s*(?:which|but|though|although|or\s+so)\b[^,;.]{{0,40}}?\b(?P<it>{denied}|rumou?red)\b"
        ),
    ]
