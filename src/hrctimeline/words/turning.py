"""The words beside a quote that turn or condition it, as patterns: what stands before it, and behind it.

The classes of words are those of `denials`.
"""

import re
from functools import cache

from hrctimeline.words.denials import (
    AIMING,
    DEMANDING,
    DISOWNING,
    DISTANT,
    FALSELY,
    HEARSAY,
    INTENDING,
    JUDGED,
    KEEPING,
    LIMITS,
    SHARES,
    SHUNNING,
    SPURIOUS,
    SUPPOSED,
    SUPPOSING,
    TALES,
    UNSURE,
    any_of,
)
from hrctimeline.words.lists import RUN, Cued, cued

# as a conjunction, which a clause follows: no "was provided and equipped", no "provided by the state"
_PROVIDED = (
    r"provided(?=\s+(?:that|I|you|he|she|it|they|we|there|no|nobody|nothing)\b)"
    r"|(?<![\w’'] )provided(?!,?\s+(?:by|for|to|with|in|at|from|and|or)\b)"
)


@cache
def governing() -> list[Cued]:
    """The words, as `it`, that stand so before a quote that they govern it."""
    word = r"(?:\W+(?!and\b|but\b)\w[\w’'-]*+)"
    condition = (
        rf"if(?!\s+(?:only|not|any|anything|ever)\b)|unless|lest|{_PROVIDED}|in case|as long as|on condition"
    )
    on = r"(?:[^\w:;]+(?!and\b|but\b)\w[\w’'-]*+)"  # behind a colon begins what explains it
    that = rf"{word}{{0,6}}?\W+that\b(?:{on}{{1,8}}[^\w:;]*|\W*)\Z"
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
            rf"\b(?P<it>{seeming}\s+as\s+(?:if|though)|as\s+(?:if|though)(?=[^,;:]*\Z)|it\s+appear(?:s|ed)\s+that)\b",
            re.I,
        ),
        cued("had were should", r"^\W*(?P<it>Had|Were|Should)\s+(?!been\b)\w"),
        cued(
            "that",
            rf"\b(?P<it>{any_of(SUPPOSING)}|{any_of(SUPPOSED)}|{any_of(FALSELY)}|{reports}){that}",
            re.I,
        ),
        cued(
            "unclear unknown uncertain unsure undecided unsettled",
            r"\b(?P<it>unclear|unknown|uncertain|unsure|undecided|unsettled)\W+(?:which|who|whose|what)\b"
            rf"{word}{{0,8}}\W*\Z",
            re.I,
        ),
        cued(
            "it",
            rf"\bit\s+(?:is|was|ha[sd](?:\s+\w+)?\s+been)\s+(?:\w+\s+)?(?P<it>{any_of(HEARSAY)}){that}",
            re.I,
        ),
        cued(
            "it",
            rf"\bit\s+(?:is|was)\s+(?P<it>(?:put|given|noised|bandied)\s+(?:about|abroad|out|around)){that}"
            r"|\bit\s+(?P<may>(?:may|might|could|can)(?:\s+well)?\s+be\s+that)\W*\Z",
            re.I,
        ),
        cued(
            "it believe",
            r"\b(?P<it>(?:[\w’']+\s+)?(?:ha(?:s|d|ve)\s+it|have\s+(?:us|you)\s+believe))(?:\s+that\b)?\W*\Z",
            re.I,
        ),
        cued(
            "goes went ran runs says say said",
            r"\b(?P<it>(?:legend|tradition|rumou?rs?|gossip|word|report|story|the\s+(?:story|tale|word))\s+"
            r"(?:goes|went|ran|runs|says)|(?:some|many|people)\s+(?:say|said))(?:\s+that)?\W*\Z",
            re.I,
        ),
        cued("that how", rf"\b(?P<it>{any_of(TALES)}){word}{{0,6}}?\W+(?:that|how)\W*\Z", re.I),
        cued("that", rf"\b(?P<it>{any_of(SPURIOUS)})\s+\w+{that}", re.I),
        cued(
            "that",
            rf"\b(?P<it>{any_of(DEMANDING)}|to\s+(?:{any_of(AIMING)}))(?:\s+\w[\w’'-]*){{0,3}}?\s+that\s+\Z",
            re.I,
        ),
        cued(
            "that",
            rf"\b(?P<it>{any_of(DISOWNING)}|t(?:akes?|ook|aken|aking)\s+back){that}|\b(?P<lie>lies?)\s+that\W*\Z",
            re.I,
        ),
        cued(
            "rather instead opposed lieu",
            r"\b(?P<it>rather\s+than|instead\s+of|as\s+opposed\s+to|in\s+lieu\s+of)\b[^,;:]*\Z",
            re.I,
        ),
        cued(
            "of",
            rf"(?<!\b[Nn]o )\b(?P<it>(?:(?:only|just|at\s+least|about)\s+)?(?:{SHARES})\s+of)\s+\Z",
            re.I,
        ),
        cued(
            "too yet",
            r"\b(?P<it>too\s+\w+)(?:\s+for\s+\w+(?:\s+\w+){0,2}?)?\s+to\s+\Z|\b(?P<yet>yet\s+to)\s+\Z",
            re.I,
        ),
        cued("far short", r"\b(?P<it>(?:far\s+from|short\s+of)(?=\s*\Z|\s+\w+ing\b))[^,;:]*\Z", re.I),
        cued(
            INTENDING,
            rf"\b(?P<it>{any_of(INTENDING)}){word}{{0,4}}?\W+to(?:\s+have)?(?:\s+be(?:en)?)?\W{{0,5}}\Z",
            re.I,
        ),
        cued(
            "may might could would should can must will shall ought",
            r"\b(?P<it>may|might|could|would|should|can|must|will|shall|ought\s+to)"
            r"(?:\s+(?:also|then|soon|now|only|still))?(?:\s+(?:have|be|have\s+been))?\s+\Z",
        ),
        cued(
            f"{UNSURE} {FALSELY} less fewer up all good",
            rf"\b(?P<it>{any_of(UNSURE)}|{any_of(FALSELY)}|less than|fewer than|up to|all but|as good as)"
            r"\W*\Z",
            re.I,
        ),
    ]


@cache
def telling() -> Cued:
    """The words, as `it`, that lead a sentence, up to a quote, and take it for a tale or somebody's fancy."""
    fancies = "novel dream vision fiction legend ballad tale fable imagination fantasy"
    fancy = rf"{any_of(fancies)}|alternative\s+history"
    some = r"(?:[\w’'-]+\s+)"
    source = r"(?:according\s+to|by|from)\s+"
    leads = (
        rf"{source}{some}{{0,3}}?(?P<tale>tradition|{any_of(TALES)}|{any_of(SPURIOUS)})\b"
        rf"|{source}{some}?(?P<reports>allegations|reports)(?=\s*,)"
        rf"|(?:as\s+)?(?P<story>(?:tradition|{any_of(TALES)}|the\s+story)\s+(?:ha[sd]|(?:would|will)\s+have)\s+it)"
        r"|(?P<version>in\s+(?:one|some|another)\s+(?:versions?|tellings?|accounts?))\b"
        rf"|in\s+(?:an?|the|his|her|their)\s+{some}?(?P<fancy>{fancy})\b"
        rf"|(?P<own>by\s+(?:his|her|its|their)\s+own\s+{some}?(?:account|telling|admission))"
        rf"|(?P<hear>to\s+hear\s+{some}{{1,3}}?tell)\b"
    )
    cues = f"{TALES} {SPURIOUS} {fancies} history tradition story allegations reports own hear"
    cues += " version versions telling tellings account accounts"
    return cued(cues, rf"(?:\A|[.;:!?—–]\s|,\s)\W*(?:{leads})(?:[^,;.!?]{{0,60}},)?\s*\Z", re.IGNORECASE)


@cache
def limiting() -> Cued:
    """The words, as `it`, that stand directly before what they limit: "in part", "only", "up to"."""
    limits = (
        r"all\s+but|as\s+good\s+as|within\s+(?:an?|one)\s+\w+\s+of|on\s+the\s+(?:verge|brink|point|eve)\s+of"
        r"|against|(?:at\s+least\s+)?in\s+part|in\s+(?:theory|principle)|on\s+paper|for\s+now|so\s+far"
        r"|at\s+(?:first|most)|(?:up|close|next)\s+to|(?:(?<!no )(?:less|fewer)|no\s+more)\s+than"
        rf"|as\s+(?:many|much)\s+as|(?<!not )(?:{any_of(LIMITS)})"
    )
    cues = f"all good within verge brink point eve against {LIMITS}"
    more = "part theory principle paper now far first most than many much up close next"
    return cued(f"{cues} {more}", rf"(?:\A|[\s,])(?P<it>{limits})(?:\s+being)?[\s,]*\Z", re.IGNORECASE)


@cache
def shunning() -> list[Cued]:
    """The words, as `it`, before a word in -ing, that tell that it isn't done."""
    of = "talk(?:s|ed)?|thinks?|thought|dream(?:s|ed|t)?"
    directly = rf"{any_of(SHUNNING)}|g[ia]ve(?:s|n)?\s+up|put(?:s|ting)?\s+off|(?:{of})\s+of"
    nearly = r"within\s+(?:an?|one)\s+\w+\s+of|on\s+the\s+(?:verge|brink|point)\s+of"
    keeping = rf"(?:{any_of(KEEPING)})(?:\s+[\w’'-]+){{0,5}}?\s+from"
    return [
        cued(f"{SHUNNING} up off of", rf"\b(?P<it>{directly})\s+\Z", re.IGNORECASE),
        cued("from", rf"\b(?P<it>{keeping})\s+\Z", re.IGNORECASE),
        cued("within verge brink point", rf"\b(?P<it>{nearly})\s+\Z", re.IGNORECASE),
    ]


@cache
def supposing() -> list[Cued]:
    """A verb directly before the quote, with no “that”."""
    verbs = rf"{any_of(SUPPOSING)}|(?:{any_of(FALSELY)})\s+\w+"
    before = rf"(?<!\b[Nn]o )\b(?P<it>{verbs})\s*:?\s*[“\"‘]?\s*\Z"
    return [cued(f"{SUPPOSING} {FALSELY}", before, re.IGNORECASE)]


@cache
def conditioning() -> list[Cued]:
    """The words, as `it`, that stand so behind a quote that they condition or disown it."""
    lead = r"(?:[\s,\")-]++|[”’]|[–—])*"
    phrase = (
        rf"(?:(?:in|on|by|at|for|from|with|within|after|before|under|over|during)(?:\s+{RUN}+){{1,5}}?\s+)?"
    )
    condition = (
        r"if|unless|as\s+long\s+as|so\s+long\s+as|in\s+case|on\s+condition|only\s+if"
        r"|provided(?!\s+(?:by|for|to|with|in|at|from)\b)|providing(?=\s+(?:that|he|she|it|they|we|you|there)\b)"
    )
    wanting = "want(?:s|ed)?|seeks?|sought|aim(?:s|ed)?|mean[st]?|need(?:s|ed)?|hope[sd]?|tr(?:y|ies|ied)"
    exception = (
        rf"except(?:ing)?|but\s+only(?!\s+(?:{wanting})\b)"
        r"|only\s+(?:when|under|after|with|in|on|for)|other\s+than|subject\s+to"
    )
    name = r"(?!(?:and|but|or|so|as|to|who|which|when|while|\w+ing)\b)[\w.’'-]+(?:\s+[\w.’'-]+){0,4}?"
    denied = (
        r"den(?:y|ies|ied)|disputed?s?|false|untrue|rejected|retracted|hoax|(?<=a )lie|myth|unfounded|wrong"
        r"|invented|fabricated"
    )
    sure = "rule|exclude|say|tell|prove|proven|confirm|verify|know|establish|guarantee|sure|certain|clear"
    settled = "confirmed|verified|proven|proved|certain|clear|known|established|final|official|definite|sure"
    apposed = " ".join(sorted({*SUPPOSED.split(), *TALES.split()} - {*JUDGED.split()}))
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
            f"{UNSURE} {FALSELY}",
            rf"{lead}(?P<it>{any_of(UNSURE)}|{any_of(FALSELY)})(?=\s*(?:[.,;:!?”\"]|\Z))",
        ),
        cued(
            SUPPOSING,
            rf"[”\"’]*,[”\"’]*\s+(?:{name}\s+(?P<it>{any_of(SUPPOSING)})\s*[.,;!?”\"]"
            rf"|(?!\w+ing\b)(?P<so>{any_of(SUPPOSING)})\s+{name}\s*[.,;!?”\"])",
        ),
        cued(
            "false untrue wrong unfounded lie hoax myth exaggeration",
            r"\s+(?:is|are|was|were|would be|proved|turned out)\s+(?:to be\s+)?(?:an?\s+)?"
            r"(?P<it>false|untrue|wrong|unfounded|lie|hoax|myth|exaggeration)\b",
        ),
        cued(
            f"{SUPPOSED} {TALES} claim assertion",
            rf"\s*[,—–-]+\s*(?:a|an|the)\s+(?:\w+\s+)?(?P<it>{any_of(apposed)}|claim|assertion)\b",
        ),
        cued(
            f"{TALES} tradition story",
            rf"{lead}(?:(?:so|as|or\s+so)\s+)?(?P<it>(?:(?:the|local|popular|some)\s+)*(?:tradition|{any_of(TALES)}|the\s+story)"
            r"\s+(?:goes|went|ran|runs|says|said|tells|told|ha[sd]\s+it|(?:would|will)\s+have\s+it))\b",
        ),
        cued(
            f"{TALES} {SPURIOUS}",
            rf"{lead}according\s+to\s+(?:[\w’'-]+\s+){{0,3}}?(?P<it>{any_of(TALES)}|{any_of(SPURIOUS)})\b",
        ),
        cued(DISTANT, rf"{lead}as\s+{name}\s+(?P<it>{any_of(DISTANT)})\b"),
        cued(
            "so perhaps possibly maybe else pending judge judging see cf contra novel dream fiction",
            rf"{lead}(?:or\s+(?P<it>so|perhaps|possibly|maybe|else)|(?P<pending>pending|(?:to\s+judge|judging)\s+(?:by|from))"
            r"|\(?(?P<see>but\s+(?:see(?!\s+(?:how|what|who|that|if))|cf)|contra)|in\s+(?:an?|the|his|her)\s+(?P<fancy>novel|dream|fiction)(?=\s*[.,;)]))\b",
        ),
        cued(
            "but",
            rf"{lead}but\s+(?P<it>nothing\s+of\s+the\s+(?:kind|sort)|no\s+such\s+thing|(?:this|that|it|which)\s+(?:is|was)"
            r"\s+(?:not\s+(?:so|true)|untrue|false|denied|disputed|doubtful|doubted)|it\s+never\s+(?:happened|came|took))\b",
        ),
        cued(
            "deny denies denied dispute disputed disputes disputeds false untrue rejected retracted hoax lie"
            " myth unfounded wrong rumored rumoured invented fabricated",
            rf"\s*[,—–-]+\s*(?:which|(?P<as>but|though|although)|or\s+so|an?\s+\w+\s+(?:that|which)"
            r"|it\s+(?:\w+\s+)?(?:proved|turned))\b[^,;.]{0,40}?"
            rf"\b(?P<it>{denied}|rumou?red)\b(?(as)(?!\s+(?:that|any|\w+ing)\b))",  # and not something else
        ),
    ]
