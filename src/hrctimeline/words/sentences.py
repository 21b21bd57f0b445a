"""Where sentences and paragraphs end in prose. Offsets are code points of the prose, spans half-open.

A sentence ends at `.`, `!`, `?` or `…` with the marks that close after it and a footnote's mark ("town.[2]"),
at a list's item, at a paragraph's end, and at the end of a line that is none of a wrapped paragraph: a
headline, a dateline. It doesn't end at an abbreviation, an initial, or before a small letter. The cases are
those that Sadvilkar and Neumann's PySBD (2020) collects.

Where a sentence begins behind a headline or caption without an end mark: "Mill sold The owner says". Saved
pages run them together on one line. A capital letter behind a word in small ones tells where it is no name's:
that of a word of a closed class, or of a plural that the text has in small letters, too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from hrctimeline.words.lists import RUN, lazy_pattern, listed
from hrctimeline.words.shorthand import in_shorthand, narrow

# abbreviations after which a name or number follows, so that no sentence ends there
_LEADING = listed(
    """
    mr mrs ms mx dr prof sen rep gov gen col lt sgt capt cmdr adm maj pvt cpl brig supt hon rev fr msgr
    st mt ft pres amb sec dep asst vs cf al fig figs no nos art arts para paras p pp vol vols ed eds ch
    approx ca e.g i.e viz
    rt revd ven messrs mssrs mme mlle lieut cdr comdr cmdt sergt bp abp archbp cllr ald insp det surg atty
    attys sens reps drs wm chas jas jno geo thos robt edw saml benj
    """
)
# abbreviations that may end a sentence, too: what follows decides
_EITHER = listed(
    """
    inc ltd co corp plc llc bros jr sr esq etc dept univ assn ave blvd rd a.m p.m jan feb mar apr jun
    jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """
)
# the words of closed classes that begin a sentence: after "U.S." or "Inc." they tell that one has ended
OPENERS = listed(
    """
    the a an he she it they we i you this that these those his her its their our my there here in on at
    by for from with as after before but and or if when while where who what why how yet so then however
    meanwhile although because since until no not
    """
)
RUNS_ON = listed(
    "a an the of in on at by for from with to and or but nor as than that which who whose into onto per"
)
_BACK = 120  # characters in which a sentence mostly begins
_NO_SIGN = frozenset(("i", "no", "not"))  # these have a capital letter in names and headlines, too
_LONGEST = 30  # characters of the word before that are looked at
_TRIED = 8  # capital letters before a place


def sentence_ends(prose: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where the sentences of a text, or of some paragraphs of it, end, in order; the last is its end."""
    last = len(prose) if end is None else end
    stops = _stop().finditer(narrow(prose[start:last]))
    ends = {start + match.end("end") for match in stops if _is_end(prose, start, match)}
    if "\n" in prose:
        gaps = [*_gap().finditer(prose, start, last)]
        ends.update(gap.start() for gap in gaps if not runs_on(prose, gap))
        ends.update(match.start() for match in _item().finditer(prose, start, last))
        ends.update(_lines(prose, start, last, gaps))
    return sorted(ends | {last})


@lru_cache(maxsize=1024)  # all that reads a title, summary or quote reads the same
def sentences(prose: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences of a title, summary or quote, read once."""
    return tuple(pairwise((0, *sentence_ends(prose))))


def paragraph_ends(prose: str) -> list[int]:
    """Where the paragraphs of a text end, in order; the last is the end of the text."""
    gaps = _gap().finditer(prose)
    return [*(gap.start() for gap in gaps if not runs_on(prose, gap)), len(prose)]


def begins(prose: str, places: Iterable[int]) -> Iterator[int]:
    """Where the sentence of each of some places begins, by full stops alone: they come in order.

    A whole text isn't read for a place in it.
    """
    begun, last = 0, 0
    for at in places:
        begun = (_last_stop(prose, last, at) if last else _begin(prose, at)) or begun
        last = max(last, at)
        yield begun


def _begin(prose: str, at: int) -> int:
    """Where the sentence of a place begins, looked for farther and farther back."""
    first = at
    while first:
        first = max(0, at - _BACK - 2 * (at - first))
        if end := _last_stop(prose, first, at):
            return end
    return 0


def _last_stop(prose: str, start: int, end: int) -> int:
    """Where the last full stop of a span ends; 0 where it has none."""
    return max((match.end() for match in full_stop().finditer(prose, start, end)), default=0)


# what ends a sentence at a glance, abbreviations or not
full_stop = lazy_pattern(r"[.!?](?:[\"')]++|[”’])*\s")


def runs_on(prose: str, gap: re.Match[str]) -> bool:
    """Whether a blank line stands in mid-sentence: no full stop before it, a small letter after it."""
    before = prose[max(0, gap.start() - 3) : gap.start()].rstrip()
    after = prose[gap.end() : gap.end() + 1]
    return after.islower() and before != "" and (before[-1].isalnum() or before[-1] in ",;-–—")


def _is_end(prose: str, begin: int, match: re.Match[str]) -> bool:
    """Whether a sentence ends at what may end one, in the part of the prose from `begin` on."""
    start, end = begin + match.start(), begin + match.end()
    after = prose[end + 1 : end + 24]
    if not after[:1].isupper():  # few words begin otherwise
        after = prose[end : end + 24].lstrip(" \n\"'“‘(")
        if after[:1].islower():
            return False
    if match["stop"] != ".":
        return True
    near = prose[max(0, start - 24) : start]
    word = near[max(near.rfind(" "), near.rfind("\n")) + 1 :]
    if word.isdigit():
        line = near[: -len(word)].rstrip(" \t")
        return line != "" and line[-1] != "\n"  # "3." at a line's start is a list's marker
    if not word.isalpha():
        last = _last_word().search(near)
        if last is None:
            return True
        word = last["word"]
        if word.isdigit():
            return last["line"] is None  # "3." at a line's start is a list's marker
    plain = word.casefold()
    if plain in _LEADING and not (plain == "no" and not after[:1].isdigit()):
        return False
    initial = len(word) == 1 and word.isupper()
    if not (initial or "." in word or plain in _EITHER):
        return True
    following = re.match(r"[^\W\d_]+", after)
    return after == "" or (
        following is not None
        and following[0].casefold() in OPENERS
        and not (initial and len(following[0]) == 1)
    )


def _lines(prose: str, start: int, end: int, gaps: Sequence[re.Match[str]]) -> Iterator[int]:
    """The ends of lines that a longer line could have held: not wrapped, but ended."""
    first = start
    for gap in [*gaps, None]:
        last = gap.start() if gap else end
        lines = prose[first:last].split("\n")
        width = max(map(len, lines))
        at = first
        for line, following in pairwise(lines):
            at += len(line) + 1
            if not following[:1].islower() and _stands_alone(line, following, width):
                yield at - 1
        first = gap.end() if gap else last


def _stands_alone(line: str, following: str, width: int) -> bool:
    head = following.split(" ", 1)[0]
    if (
        not line
        or not head
        or len(line) + 1 + len(head) > width
        or not (head[0].isupper() or head[0].isdigit())
    ):
        return False
    return line[-1] not in ",;-–—&" and line.rsplit(" ", 1)[-1].casefold() not in RUNS_ON


@cache
def _stop() -> re.Pattern[str]:
    note = r"(?:\[[\w*†]{1,4}\]|[¹²³*]++|[⁴-⁹⁰]|[†‡])*"
    # a single character is what `re` finds at once, where a pattern begins with one
    return in_shorthand(rf"(?P<stop>[.!?…]+)(?P<end>[\"'”’»)\]]*{note})(?=\s|\Z)")


_gap = lazy_pattern(r"\n[ \t]*\n\s*")
# an item of a list, or a line of nothing but a day below a headline
_item = lazy_pattern(
    r"\n(?<=\S\n)(?=[ \t]*(?:(?:\d{1,3}[.)]|[-*]|[–—]|[▪•])[ \t]|\d{4}-\d\d-\d\d[ \t]*(?:\n|\Z)))"
)
_last_word = lazy_pattern(r"(?P<line>(?:^|\n)[ \t]*)?(?P<word>(?:[^\W_]\.)*[^\W_]+)\Z")


def begun_anew(prose: str, start: int, end: int) -> int:
    """The last place up to `end` where a sentence begins behind a headline or a list's day, or `start`."""
    listed_days = any(before[-1:].isalnum() for before in prose[start:end].split(": ")[:-1])
    days = [*_day().finditer(prose, start, end)] if listed_days else []
    start = days[-1].end() if days else start
    found = [match for match in _capital().finditer(prose, start, end + _LONGEST) if match.start() <= end]
    return next((match.start() for match in found[: -_TRIED - 1 : -1] if _begins(prose, match)), start)


def _begins(prose: str, match: re.Match[str]) -> bool:
    before = prose[max(0, match.start() - _LONGEST) : match.start()].split()[-1:]
    if not before or before[0] in RUNS_ON or not (before[0][0].islower() or before[0].isdigit()):
        return False
    word, following = match["word"].casefold(), match["next"]
    if word in OPENERS and word not in _NO_SIGN:
        plain = following[0].islower() or following[0].isdigit()
        return plain or f" {word} {following}" in prose  # it has "the Council", too
    return word.endswith("s") and following[0].islower() and f" {word} " in prose


# "4 May: " or "May 4: ", behind another entry of a list
_day = lazy_pattern(
    r"(?<=\w\s)(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?:\s+\d{1,4})?:\s+(?=[A-Z“\"])"
)
_capital = lazy_pattern(rf"(?<=[a-z0-9]\s)(?P<word>[A-Z][a-z]*)(?=\s(?P<next>[^\W_]{RUN}*))")
