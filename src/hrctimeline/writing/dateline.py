"""When a text was published, by its own plain words: a dateline at its head or its foot.

A line is one where it holds nothing but a date with the words that datelines have: a label ("Published"), a
byline, a time, a place ("Geneva, 3 May 2019"), an agency's dash. What else stands in a line makes it a
sentence, or the date of something else ("Your letter of 3 May 2019"), and it is not read. A part of a line
that says how the text was given out ("Filed 3 May 2019; published 7 May 2019", "Handed down this 7th day of
May, 2019") is read, too, and is never sure. A name before a date ("Port Herald, 3 May 2019") is sure where it
is `given`, by a person, as publisher or author; then a month or a year is, too. A day that stands alone is
not sure below a book's imprint ("Lyne: Talbot, 2019"), nor where others do: it dates a part of the text.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from hrctimeline.claims.vocabulary import ordinary
from hrctimeline.dates import DateMention, tag_prose
from hrctimeline.dates.edtf import parse
from hrctimeline.words.lists import lazy_pattern, listed
from hrctimeline.words.text import Text
from hrctimeline.writing import origin

_HEAD, _FOOT = 12, 6  # lines with words
_TOP = 4  # lines with words in which it stands who published a text, or a book's imprint
_ROW = 500  # short lines with digits in which other days are looked for
_NEAR = 3000  # characters in which words for a given day are looked for
_LONGEST = 90  # characters of a line, or of what stands before its dash
_LABELS = listed(
    "published publication posted issued released date dated on at of first immediate release for the"
)
_TIMES = listed("t z am pm a.m p.m gmt utc est edt cet cest bst pst pdt ist")

_OTHER = listed(
    """
    updated modified revised edited retrieved accessed archived copyright expires deadline due effective next
    valid event events when starts ends begins until till from to since before after re ref subject
    letter reply your our born died closed adopted signed amended meeting session conference
    """
)


class Dateline(NamedTuple):
    """A date with the words that state it and their line; `sure` where they can be nothing but a dateline.

    `firm`: its line says that the text was published then, or who wrote it. `named` stands before the date,
    and may be who published the text, or wrote it.
    """

    published: str
    words: str
    line: int
    sure: bool
    firm: bool = False
    named: str = ""


def dateline(text: Text, date_order: str = "", given: Collection[str] = ()) -> Dateline | None:
    """The dateline of a text, the head's before the foot's; not sure where several differ."""
    found = list(_lines(text, date_order, given))
    known = [each for each in found if each.firm and each.named]
    best = next(iter(known or sorted(found, key=lambda each: (not each.sure, not each.named))), None)
    if best is None:
        return None
    sure = len({each.published for each in known or found if each.sure}) == 1
    return best._replace(sure=sure and (best.firm or not _one_of_several(text, best.published)))


def either(text: Text) -> tuple[Dateline, Dateline] | None:
    """The dateline of a text whose digits may be read with the day or the month first, in both ways."""
    day, month = (dateline(text, order) for order in ("dmy", "mdy"))
    return (day, month) if day and month and day.published != month.published else None


def stating(text: Text, day: str, date_order: str = "") -> str:
    """Words near a text's beginning that state a day; "" where there are none."""
    mentions = tag_prose(text.prose[:_NEAR], None, date_order=date_order or None)
    return next((m.text for m in mentions if m.value == day and "\n" not in m.text), "")


def day_of(words: str, date_order: str = "") -> str:
    """The one day that the words of a dateline state; "" where they state none, or several."""
    days = [m for m in tag_prose(words, None, date_order=date_order or None) if m.value]
    return days[0].value if _is_one_day(days) else ""


def _is_one_day(mentions: list[DateMention]) -> bool:
    """Whether they are one, and a day that can be no other."""
    alone = len(mentions) == 1 and len(mentions[0].readings) == 1
    return alone and parse(mentions[0].value).precision == "day"


def _lines(text: Text, date_order: str, given: Collection[str]) -> Iterator[Dateline]:
    """What may be datelines: where one of the head says "Published", the foot's bare ones aren't its own."""
    told, book = False, False
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", text.prose))
    near = lines[:_HEAD] + lines[max(_HEAD, len(lines) - _FOOT) :]
    label = ""
    for number, line in enumerate(near):
        found = _read(label + line[0], date_order, given)
        if not (found and found.sure):
            found = _given_out(line[0], date_order) or found
        if found is None and number < _TOP:
            found = _imprint(line[0], given)
            book = book or (found is not None and found.words != line[0].strip())
        labelled = found is not None and _says_published().match(label + line[0]) is not None
        told = told or labelled
        if found and (labelled or not told or number < _HEAD):
            place = text.from_prose(line.start(), line.end())[0]
            sure = found.sure and (found.firm or not book)
            named = found.named if number < (_HEAD if found.firm else _TOP) else ""
            yield found._replace(line=text.position(place)[0], sure=sure, named=named)
        label = f"{line[0].strip()} " if _label(line[0]) else ""


def _label(line: str) -> bool:
    """Whether a line has nothing but a label for what stands below: "Published", "Last updated"."""
    words = [word.casefold() for word in _word().findall(line)]
    return 0 < len(words) <= 3 and all(word in _LABELS | _OTHER | {"last"} for word in words)


def _read(line: str, date_order: str, given: Collection[str]) -> Dateline | None:
    """The one day that a dateline states, its words, and whether it is surely one."""
    head = _dash().split(line, maxsplit=1)[0]
    head = head if any(map(str.isdigit, head)) else line
    if len(head) > _LONGEST or _begins_with_a_date(line[len(head) :]):
        return None
    mentions = list(tag_prose(head, None, date_order=date_order or None))
    days = [m for m in mentions if m.value]
    if any(not m.value and _in_digits().fullmatch(m.text) for m in mentions):
        return None  # another day, in an order that nobody has told
    if not _is_one_day(days):
        return None
    before, after = head[: days[0].start], head[days[0].end :]
    known = origin.names(before, given) and not _tells_of_something_else(before)
    if not _empty(after) or (not known and _of_something_else(origin.unremarked(before))):
        return None
    firm = known or _byline(before) or (_empty(before) and _word().search(before) is not None)
    sure = firm or _empty(before) or _is_place(before)
    alone = head == line and not _empty(before) and not _byline(before)
    named = (origin.named(before) if alone else "") or before.strip() * known
    return Dateline(days[0].value, days[0].text, 0, sure, firm, named)


def _imprint(line: str, given: Collection[str]) -> Dateline | None:
    """A month alone on a line; or the year or month behind a name, sure where that is a given one."""
    if not _ends_with_a_year().search(line):
        return None
    date = next(iter(tag_prose(line, None)[-1:]), None)
    if date is None or date.kind not in ("month", "year") or not _empty(line[date.end :]):
        return None
    before = line[: date.start]
    if not before.strip() and date.kind == "month":
        return Dateline(date.value, date.text, 0, sure=False)
    if not before.rstrip().endswith((",", ":", "(", "[", "|", ".", "–", "—")):
        return None
    known = origin.names(before, given)
    named = origin.named(before) or before.strip() * known
    return Dateline(date.value, date.text, 0, known, known, named)


def _one_of_several(text: Text, day: str) -> bool:
    """Whether other days stand alone on lines of the text, too: a diary's, those of letters or posts."""
    for found in islice(_short_with_digits().finditer(text.prose), _ROW):
        line, mentions = found[0], tag_prose(found[0], day)
        if len(mentions) == 1 and mentions[0].kind == "day" and mentions[0].value != day:
            before, after = line[: mentions[0].start], line[mentions[0].end :]
            placed = before.endswith(", ") and not _of_something_else(before)
            if _empty(after) and (placed or _empty(before)):
                return True
    return False


def _given_out(line: str, date_order: str) -> Dateline | None:
    """What a part of a line states that begins with the way in which a text is given out; never sure."""
    for part in re.split(r"[;|•]", line[: 2 * _LONGEST]) if len(line) <= 2 * _LONGEST else ():
        given = _how_given().match(part)
        days = [m for m in tag_prose(part, None, date_order=date_order or None) if m.value] if given else []
        if given and _is_one_day(days):
            between, after = part[given.end() : days[0].start], part[days[0].end :]
            if _empty(between) and _empty(after):
                return Dateline(days[0].value, days[0].text, 0, sure=False)
    return None


def _begins_with_a_date(rest: str) -> bool:
    """Whether what follows a dash is another date: then the two are a range."""
    start = rest[:_LONGEST]
    first = next(iter(tag_prose(start, None)), None)
    return first is not None and not any(map(str.isalnum, start[: first.start]))


def _of_something_else(before: str) -> bool:
    """Whether words before a date make a sentence of it, or the date of another thing."""
    words = _word().findall(before)
    small = [word for word in words if word[0].islower() and word not in _LABELS | {"by", "and"}]
    return bool(small or _tells_of_something_else(before)) or len(words) > 8


def _tells_of_something_else(before: str) -> bool:
    return not _OTHER.isdisjoint(word.casefold() for word in _word().findall(before))


def _empty(piece: str) -> bool:
    """Whether a piece has nothing but labels, times and marks."""
    return all(word.casefold() in _LABELS | _TIMES for word in _word().findall(piece))


def _byline(before: str) -> bool:
    return re.match(r"\s*by\s+[^\W\d_]", before, re.IGNORECASE) is not None


def _is_place(before: str) -> bool:
    """Whether it is "Geneva, " or "Port-au-Prince, Haiti, ": names that are no words of English."""
    words = _word().findall(before)
    return before.rstrip().endswith(",") and len(words) <= 3 and not any(ordinary(w) for w in words)


_in_digits = lazy_pattern(r"\d+[./-]\d+[./-]\d+")


@cache
def _how_given() -> re.Pattern[str]:
    """The ways in which papers of courts, offices and publishers are given out."""
    ways = r"published|issued|released|posted|dated|delivered|pronounced|(?:handed|sent|laid) down|given"
    return re.compile(rf"\s*(?:{ways})\b(?: this\b)?", re.IGNORECASE)


_says_published = lazy_pattern(r"\W*(?:first )?(?:published|posted|issued|released)\b", re.IGNORECASE)
_ends_with_a_year = lazy_pattern(r"(?:^|[^\W\d_].*(?:[,:(\[]|[.]\s))[^,:(\[]{0,12}\d{4}\W*$")
_short_with_digits = lazy_pattern(r"^[^\n\d]{0,40}\d[^\n]{0,40}$", re.MULTILINE)
_word = lazy_pattern(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]+)*")
_dash = lazy_pattern(r"\s+[|•/]\s|\s+(?:[–—]|--?)\s+(?=\D)|\s*—\s*(?=\D)|\s+\((?=[A-Z])")
