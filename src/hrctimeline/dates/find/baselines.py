"""Dates that another time is only measured by: "up 3 % from May", "lower than in 2007", "best since 2008".

Such a date says nothing of when this happened. What makes it one is a word of comparison
(than, compared with, from behind an amount of change), or "since" behind a superlative, an ordinal or "not".
"""

from collections.abc import Callable

from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.senses import Recurring, Shifted
from hrctimeline.dates.text.guards import word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import BE, MODALS, PERFECT, PLAIN_PAST, WILL, tells_of_past
from hrctimeline.dates.vocabulary import CARDINALS, ORDINALS, words
from hrctimeline.words.lists import lazy_pattern

REACH = 110  # characters looked back
LONG_PERIODS = ("month", "year", "quarter", "season", "decade")  # kinds that no "on" dates
UP_TO_NOW = "time up to now"
FEAST = "holiday"
BY_THE_WAY = (UP_TO_NOW, "date in an address", FEAST)  # kinds that may state a date, and contradict none
# words behind a feast that begin no name of what happened on one
NO_NAMES = words(
    "and or but at in on by to for from with when that which who as it they he she we i his her its their"
    " there after before until of last next this these those the a an all both while where without not"
)
LEADS = words("on at by until till since before after from around over")  # behind which it is a day
COUNTED_KINDS = ("units ago", "units later", "distance")
PREPOSITIONS = words("in on at of for during around")
DETERMINERS = words("the a an its their his her our this that these those same previous prior")
PRONOUNS = words("it they he she we")
AUXILIARIES = BE | PLAIN_PAST | PERFECT | words("been did does do")
# what is measured: "from the close of trading on Friday", "compared with the same period of 2007"
MEASURED = words(
    "close closing trading finish end level levels peak peaks high highs low lows record average figure "
    "figures value price rate total mark reading period quarter month week day year season half time result "
    "results loss profit gain deficit surplus estimate forecast"
)
SCALES = words(
    "% percent per cent pct percentage point points pts basis bps million billion trillion mn bn m dollars "
    "euros pounds yen cents pence"
)
GAP = PREPOSITIONS | DETERMINERS | PRONOUNS | AUXILIARIES | MEASURED | SCALES
MOST_BETWEEN = 9  # words between a word of comparison and its date
# verbs of a change of amount (Levin 1993, 45.6), and their nouns and adverbs
MOVING = words(
    "rose risen fell fallen climbed declined decreased depreciated appreciated diminished dropped gained "
    "grew grown increased jumped lost plummeted plunged rocketed skyrocketed soared surged swelled tumbled "
    "slid slipped slumped sank advanced added shed eased edged dipped rebounded recovered retreated shrank "
    "contracted expanded doubled halved"
)
CHANGE = words(
    "increase decrease rise fall drop gain loss decline jump change improvement growth slide slump surge "
    "plunge dip rebound climb advance reduction"
)
SIDES = words("up down higher lower unchanged better worse")
OPENING = words(", ( - — was were is are and but")  # before "up from": no phrasal verb
NO_COMPARISON = words("other rather later earlier sooner")
NO_EQUALITY = words("early soon recently late far long well such")
HIGHEST = words("best worst most least last first only biggest record") | ORDINALS.keys()
# words on -est that are no superlatives
NOT_HIGHEST = words(
    "interest forest west east northwest southwest northeast southeast protest arrest request rest test "
    "guest contest harvest priest quest chest nest invest suggest midwest honest modest unrest budapest "
    "bucharest manifest conquest bequest detest digest ingest infest tempest crest pest vest zest jest attest"
)
NUMBERS_BEFORE = words("at than")  # "at least three have died since Friday"
OFFICES = words("minister lady secretary")  # "first minister since 2007" is the span of an office
SUBJECTS = DETERMINERS | PRONOUNS | words("that which anyone anybody")
LINKING = PREPOSITIONS | words("by with from to and or but")

Words = list[str]


def with_baselines(found: list[Found], page: Page) -> list[Found]:
    """The expressions, with those marked that another time is measured by, "and June" as "than May" is."""
    result: list[Found] = []
    for each in found:
        again = bool(result) and result[-1].baseline and _joins(result[-1], each, page)
        by_the_way = each.kind in BY_THE_WAY and (each.kind != FEAST or _is_in_a_name(each, page))
        baseline = not each.aside and (again or by_the_way or _is_baseline(each, page))
        result.append(each._replace(baseline=True) if baseline else each)
    return result


def _is_in_a_name(found: Found, page: Page) -> bool:
    """Whether a feast without its year names what happened on one: "the Easter Sunday attacks"."""
    following = word_after(page, found.end)
    led = word_before(page, found.core) in LEADS
    if led or not isinstance(found.sense, Recurring) or found.sense.side or not following.isalpha():
        return False
    return not (following in NO_NAMES | BE | PLAIN_PAST | PERFECT | MODALS | WILL or tells_of_past(following))


def _joins(first: Found, last: Found, page: Page) -> bool:
    between = page.folded[first.end : last.start].split()
    return first.kind not in COUNTED_KINDS and between in (["and"], ["or"], ["and", "in"], ["or", "in"])


def _is_baseline(found: Found, page: Page) -> bool:
    if not found.bound and not _may_be_compared(found, page):
        return False
    begins = max(page.sentence(found.start, found.start)[0], found.start - REACH)
    if found.bound.startswith("since"):
        return _since_the_highest(_said(page, begins, found.start))
    return not found.bound and _is_compared(_said(page, begins, found.start), found)


def _may_be_compared(found: Found, page: Page) -> bool:
    """Whether a word of comparison stands before the date, in whatever sentence: a quick look."""
    for word in reversed(_said(page, max(0, found.start - REACH), found.start)[-MOST_BETWEEN:]):
        if word in COMPARING and (word != "on" or _is_long(found)):
            return True
        if word not in GAP and not _is_number(word) and not word.endswith("s"):
            return False
    return False


def _said(page: Page, begins: int, ends: int) -> Words:
    return _words().findall(page.folded[begins:ends])


_words = lazy_pattern(r"(?:[$£¥]?|€)[0-9][0-9.,]*[0-9]?|%|[^\W\d_][\w'.-]*|[,;:()-]|—")


def _is_compared(said: Words, found: Found) -> bool:
    """A word of comparison stands before the date, with nothing between but what is measured."""
    for at in range(len(said) - 1, max(-1, len(said) - 1 - MOST_BETWEEN), -1):
        compares = COMPARING.get(said[at])
        if compares and compares(said[:at], said[at + 1 :], found):
            return True
        if said[at] not in GAP and not _is_number(said[at]) and not _is_counted(said, at):
            return False
    return False


def _is_counted(said: Words, at: int) -> bool:
    """What a number before it counts: 30 tons."""
    return said[at].endswith("s") and at > 0 and said[at - 1][:1].isdigit()


def _is_number(word: str) -> bool:
    return word.lstrip("$€£¥")[:1].isdigit() or word in CARDINALS


def _is_amount(said: Words) -> bool:
    """The words hold a number with a unit: 3 %, $5, 54 points, half a percent."""
    return any(
        word[0] in "$€£¥"
        or (at > 0 and _is_counted(said, at))
        or (word in SCALES and at > 0 and (_is_number(said[at - 1]) or said[at - 1] in SCALES))
        for at, word in enumerate(said)
    )


def _than(lead: Words, gap: Words, found: Found) -> bool:
    """ "Lower than in 2007", "more than in June"; no "rather than", no "more than two years ago"."""
    if found.kind in COUNTED_KINDS and not gap:
        return lead[-1:] not in (["more"], ["less"])
    return bool(lead) and lead[-1] not in NO_COMPARISON and not _is_amount(gap)


def _with(lead: Words, gap: Words, found: Found) -> bool:
    """ "Compared with June", "in comparison to last year"."""
    return lead[-1:] in (["compared"], ["comparison"], ["relative"], ["contrasted"])


def _versus(lead: Words, gap: Words, found: Found) -> bool:
    return _is_amount(gap) or (not gap and found.kind in LONG_PERIODS)


def _as(lead: Words, gap: Words, found: Found) -> bool:
    """ "As high as in 2007", "the same as in May"; no "as early as in May", "as much as 12% on"."""
    near = lead[-5:]
    if gap and (_is_number(gap[0]) or gap[1:2] in (["third"], ["half"], ["quarter"], ["dozen"])):
        return False
    return bool(gap) and bool(near) and near[-1] not in NO_EQUALITY and ("as" in near or "same" in near)


def _from(lead: Words, gap: Words, found: Found) -> bool:
    """ "54 points from 12 March", "down from 9 % in May", "lower from Friday's close"; no tax from 1 May."""
    if _is_to_come(lead):
        return False
    if _is_amount(gap):
        return any(word in MOVING or word in CHANGE or word in SIDES for word in lead[-12:])
    near = lead[-4:]
    if _is_amount(near) and (near[-1] in SCALES | CHANGE | SIDES or _is_number(near[-1])):
        return _has_moved(lead)
    if near[-2:-1] == ["by"] and _is_number(near[-1]):
        return _has_moved(lead)
    if near[-1:] and near[-1] in SIDES:
        sure = near[-1] not in ("up", "down") or near[-2:-1] in ([","], ["("])
        return sure or bool(gap) or (found.kind in LONG_PERIODS and near[-2:-1] != [] and near[-2] in OPENING)
    if near[-1:] and near[-1] in CHANGE:
        return near[-2:-1] in (["a"], ["an"], ["no"])
    return bool(near) and near[-1] in MOVING and not MEASURED.isdisjoint(gap)


def _over(lead: Words, gap: Words, found: Found) -> bool:
    """ "A 3 % gain over June 2008", "an improvement over last year"."""
    return bool(lead) and lead[-1] in CHANGE and _is_a(lead)


def _above(lead: Words, gap: Words, found: Found) -> bool:
    """ "4 % above that of 2007", "below its level in May"; not "below 40 on Friday"."""
    numbered = any(_is_number(word) and word not in DETERMINERS for word in gap)
    return not numbered and (not (MEASURED | {"that", "those"}).isdisjoint(gap) or _is_amount(lead[-3:]))


def _on(lead: Words, gap: Words, found: Found) -> bool:
    """ "Up 5 % on 2007": nothing is on a year."""
    return _is_long(found) and _is_amount(lead[-4:]) and _has_moved(lead)


def _is_long(found: Found) -> bool:
    """A month or more, for which no "on" stands: "on the previous year" compares."""
    return found.kind in LONG_PERIODS or (
        isinstance(found.sense, Shifted) and found.sense.unit in LONG_PERIODS and found.kind != "units later"
    )


def _against(lead: Words, gap: Words, found: Found) -> bool:
    moved = found.kind in COUNTED_KINDS and not gap and _has_moved(lead)
    return moved or _is_amount(gap)


COMPARING: dict[str, Callable[[Words, Words, Found], bool]] = {
    "than": _than, "with": _with, "to": _with, "versus": _versus, "vs": _versus, "vs.": _versus,
    "against": _against, "as": _as, "from": _from, "over": _over, "on": _on,
    "above": _above, "below": _above,
}  # fmt: skip


def _is_a(lead: Words) -> bool:
    return any(word in ("a", "an") or _is_number(word) for word in lead[-5:])


def _has_moved(lead: Words) -> bool:
    """A change is told of; "was increased by 3 %" has somebody who does it, from a day on."""
    return any(
        word in CHANGE
        or word in SIDES
        or (word in MOVING and lead[max(0, at - 1)] not in BE | words("was were been"))
        for at, word in enumerate(lead)
    )


def _is_to_come(lead: Words) -> bool:
    return any(word in WILL or word in MODALS for word in lead[-12:])


def _since_the_highest(said: Words) -> bool:
    """ "The lowest level since", "the first such visit since", "not seen since", "not since"."""
    if said[-1:] in (["not"], ["never"], ["unseen"], ["unmatched"]):
        return not (said[-2:-1] and said[-2] in AUXILIARIES)
    if said[-3:-2] and said[-2] in ("not", "never", "last") and said[-3] not in AUXILIARIES:
        return said[-3] not in (",",)
    at = next((at for at in range(len(said) - 1, -1, -1) if _is_highest(said, at)), None)
    if at is None:
        return len(said) > 1 and said[-1] in SIDES and _is_amount(said[-5:])
    return _is_one_phrase(said[at + 1 :])


def _is_highest(said: Words, at: int) -> bool:
    word, before = said[at], said[at - 1] if at else ""
    if not (word in HIGHEST or (word.endswith("est") and len(word) > 4 and word not in NOT_HIGHEST)):
        return False
    office = word in ORDINALS and not OFFICES.isdisjoint(said[at + 1 : at + 2])
    return before not in NUMBERS_BEFORE and not office


def _is_one_phrase(between: Words) -> bool:
    """Nothing but a noun phrase stands between, or a clause of its own: "drought that the land has had"."""
    verbs = [at for at, word in enumerate(between) if word in AUXILIARIES or word in MODALS]
    if not verbs:
        return ";" not in between and ":" not in between
    lead = between[: verbs[0]]
    return (
        "," not in lead
        and "and" not in lead
        and any(word in SUBJECTS and at > 0 and lead[at - 1] not in LINKING for at, word in enumerate(lead))
    )
