"""The words beside a quote that turn or condition it, as patterns: what stands before it, and behind it.

The predicates that don't vouch for what follows are the non-factive ones of Kiparsky and Kiparsky ("Fact",
1970) and the non-implicative ones of Karttunen ("Implicative verbs", 1971).
"""

import re
from functools import cache

from hrctimeline.words.cued import Cued, cued

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
# verbs whose clause is what ought to be, and isn't told as being (Quirk et al., "A Comprehensive Grammar of
# the English Language", 1985, 16.32), and those whose aim is a clause
_DEMANDING = """
    recommend recommends recommended recommending recommendation propose proposes proposed proposing proposal
    request requests requested requesting demand demands demanded demanding urge urges urged urging
    require requires required requiring advise advises advised advising move moves moved moving
    plead pleads pleaded pleading beg begs begged begging
"""
# how much of a thing, where that is less than all of it
_SHARES = (
    "one|two|three|four|five|some|part|parts|half|a\\s+third|a\\s+quarter|most|many|few|several|any|none|either"
    "|neither|a\\s+(?:fraction|minority|majority|handful|portion|share)"
)
_AIMING = "show prove argue demonstrate persuade convince suggest establish"
_UNSURE = """
    allegedly reportedly supposedly purportedly apparently ostensibly seemingly presumably perhaps maybe
    possibly probably almost nearly partly partially
"""
# participles of saying and of thinking that make hearsay of what nobody is named for: "it is said that"
_HEARSAY = """
    said told reported related recounted whispered murmured muttered bruited mooted noised rumoured rumored
    gossiped held reckoned presumed understood considered estimated asserted maintained argued contended
    surmised conjectured inferred
"""
_LIMITS = "partly partially largely mostly mainly chiefly almost nearly barely hardly only merely"
_FALSELY = "falsely wrongly mistakenly erroneously incorrectly untruthfully"


@cache
def governing() -> list[Cued]:
    """The words, as `it`, that stand so before a quote that they govern it."""
    word = r"(?:\W+(?!and\b|but\b)\w[\w’'-]*+)"
    condition = (
        r"if(?!\s+(?:only|not|any|anything|ever)\b)|unless|lest|provided|in case|as long as|on condition"
    )
    that = rf"{word}{{0,6}}?\W+that\b{word}{{0,8}}\W*\Z"
    reports = r"(?:were|are|been|amid|to|of|by|some|several|unconfirmed|media|press|false|despite)\s+reports"
    seeming = "(?:seem|look|appear|sound|feel)(?:s|ed)?"
    return [
        cued(
            "if unless lest provided case long condition",
            rf"(?<!even )(?<!as )\b(?P<it>{condition})\b",
            re.I,
        ),
        cued("whether anything", r"\b(?P<it>whether)\b[^,]*\Z|\b(?P<but>anything\s+but)\s*\Z", re.I),
        cued(
            "if though that",
            rf"\b(?P<it>{seeming}\s+as\s+(?:if|though)|it\s+appear(?:s|ed)\s+that)\b",
            re.I,
        ),
        cued("had were should", r"^\W*(?P<it>Had|Were|Should)\s+(?!been\b)\w"),
        cued(
            "that",
            rf"\b(?P<it>{_any(_SUPPOSING)}|{_any(_SUPPOSED)}|{_any(_FALSELY)}|{reports}){that}",
            re.I,
        ),
        cued(
            "it",
            rf"\bit\s+(?:is|was|ha[sd](?:\s+\w+)?\s+been)\s+(?:\w+\s+)?(?P<it>{_any(_HEARSAY)}){that}",
            re.I,
        ),
        cued(
            "has had goes went says say said",
            r"\b(?P<it>(?:legend|tradition|rumou?rs?|gossip|word|report|story|the\s+(?:story|tale|word))\s+"
            r"(?:ha[sd]\s+it|goes|went|says)|(?:some|many|people)\s+(?:say|said))(?:\s+that)?\W*\Z",
            re.I,
        ),
        cued(
            "that",
            rf"\b(?P<it>{_any(_DEMANDING)}|to\s+(?:{_any(_AIMING)}))(?:\s+\w[\w’'-]*){{0,3}}?\s+that\s+\Z",
            re.I,
        ),
        cued("that", rf"\b(?P<it>{_any(_DISOWNING)}){that}|\b(?P<lie>lies?)\s+that\W*\Z", re.I),
        cued(
            "rather instead opposed lieu",
            r"\b(?P<it>rather\s+than|instead\s+of|as\s+opposed\s+to|in\s+lieu\s+of)\b[^,;:]*\Z",
            re.I,
        ),
        cued(
            "of",
            rf"(?<!\b[Nn]o )\b(?P<it>(?:(?:only|just|at\s+least|about)\s+)?(?:{_SHARES})\s+of)\s+\Z",
            re.I,
        ),
        cued("far short", r"\b(?P<it>(?:far\s+from|short\s+of)(?=\s*\Z|\s+\w+ing\b))[^,;:]*\Z", re.I),
        cued(
            _INTENDING,
            rf"\b(?P<it>{_any(_INTENDING)}){word}{{0,4}}?\W+to(?:\s+have)?(?:\s+be(?:en)?)?\W*\Z",
            re.I,
        ),
        cued(
            "may might could would should can must will shall ought",
            r"\b(?P<it>may|might|could|would|should|can|must|will|shall|ought\s+to)"
            r"(?:\s+(?:also|then|soon|now|only|still))?(?:\s+(?:have|be|have\s+been))?\s+\Z",
        ),
        cued(
            f"{_UNSURE} {_FALSELY} less fewer up",
            rf"\b(?P<it>{_any(_UNSURE)}|{_any(_FALSELY)}|less than|fewer than|up to)\W*\Z",
            re.I,
        ),
        cued(
            "rumour rumours rumor rumors reports allegations gossip hearsay",
            r"\b(?:by|to)\s+(?:\w+\s+)?(?P<it>rumou?rs?|reports|allegations|gossip|hearsay)\s*,\s*\Z",
            re.I,
        ),
    ]


@cache
def limiting() -> Cued:
    """The words, as `it`, that stand directly before what they limit: "in part", "only", "up to"."""
    limits = (
        rf"(?:at\s+least\s+)?in\s+part|in\s+(?:theory|principle)|on\s+paper|for\s+now|so\s+far|at\s+(?:first|most)"
        rf"|(?:up|close|next)\s+to|(?:less|fewer|no\s+more)\s+than|as\s+(?:many|much)\s+as|{_any(_LIMITS)}"
    )
    cues = f"part theory principle paper now far first most than many much up close next {_LIMITS}"
    return cued(cues, rf"(?:\A|[\s,])(?P<it>{limits})[\s,]*\Z", re.IGNORECASE)


@cache
def supposing() -> list[Cued]:
    """A verb directly before the quote, with no “that”."""
    verbs = rf"{_any(_SUPPOSING)}|(?:{_any(_FALSELY)})\s+\w+"
    before = rf"(?<!\b[Nn]o )\b(?P<it>{verbs})\s*:?\s*[“\"‘]?\s*\Z"
    return [cued(f"{_SUPPOSING} {_FALSELY}", before, re.IGNORECASE)]


@cache
def conditioning() -> list[Cued]:
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
    settled = "confirmed|verified|proven|proved|certain|clear|known|established|final|official|definite|sure"
    seeming = (
        r"in\s+name\s+only|in\s+theory|on\s+paper|or\s+(?:at\s+least\s+)?(?:tried|nearly|almost|attempted)"
    )
    return [
        cued(
            "if unless provided providing long case condition",
            rf"{lead}(?:(?:but|and|or)\s+)?{phrase}(?P<it>{condition})\b(?!\s+(?:any|not|ever|only)\b)",
        ),
        cued("except excepting only other subject", rf"{lead}(?:(?:and|or)\s+)?(?P<it>{exception})\b"),
        cued(
            "name theory paper tried nearly almost attempted",
            rf"{lead}(?:(?:but|if|at\s+least)\s+)*(?:only\s+)?(?P<it>{seeming})\b",
        ),
        cued("not never", r"\s+(?P<it>not|never)\b(?!\s+(?:only|just|merely|least))"),
        cued(
            "but",
            rf"{lead}but\s+(?P<it>(?:(?:could|can|did|does|do|would|is|was|are|were)\s+not|cannot|\w+n['’]t)"
            rf"\s+(?:\w+ly\s+)?(?:{sure}))\b",
        ),
        cued(
            "far knowledge",
            rf"{lead}(?P<it>(?:as|so)\s+far\s+as\s+[\w’']+(?:\s+[\w’']+){{0,2}}?\s+(?:am|is|are|was|were|know|knows|knew|can|could)"
            r"|to\s+(?:the\s+best\s+of\s+)?(?:my|our|his|her|their)\s+knowledge)\b",
        ),
        cued(
            "but though although while",
            rf"{lead}(?:but|though|although|while)\s+(?:[\w’']+\s+){{0,6}}?(?P<it>(?:not|\w*n['’]t|never)"
            rf"\s+(?:(?:yet|been|be|\w+ly)\s+){{0,3}}(?:{settled})"
            r"|no\s+(?:\w+\s+)?(?:confirmation|evidence|proof|certainty|guarantee))\b",
        ),
        cued(
            f"{_UNSURE} {_FALSELY}",
            rf"{lead}(?P<it>{_any(_UNSURE)}|{_any(_FALSELY)})(?=\s*(?:[.,;:!?”\"]|\Z))",
        ),
        cued(
            _SUPPOSING,
            rf"[”\"’]*,[”\"’]*\s+(?:{name}\s+(?P<it>{_any(_SUPPOSING)})\s*[.,;!?”\"]"
            rf"|(?!\w+ing\b)(?P<so>{_any(_SUPPOSING)})\s+{name}\s*[.,;!?”\"])",
        ),
        cued(
            "false untrue wrong unfounded lie hoax myth exaggeration",
            r"\s+(?:is|are|was|were|would be|proved|turned out)\s+(?:to be\s+)?(?:an?\s+)?"
            r"(?P<it>false|untrue|wrong|unfounded|lie|hoax|myth|exaggeration)\b",
        ),
        cued(
            f"{_SUPPOSED} claim assertion",
            rf"\s*[,—–-]+\s*(?:a|an|the)\s+(?P<it>{_any(_SUPPOSED)}|claim|assertion)\b",
        ),
        cued(
            "deny denies denied dispute disputed disputes disputeds false untrue rejected retracted hoax lie"
            " myth unfounded wrong rumored rumoured",
            rf"\s*[,—–-]+\s*(?:which|but|though|although|or\s+so)\b[^,;.]{{0,40}}?"
            rf"\b(?P<it>{denied}|rumou?red)\b",
        ),
    ]


def _any(words: str) -> str:
    return "|".join(words.split())
