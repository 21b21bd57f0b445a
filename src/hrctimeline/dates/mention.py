"""What the tagger gives for one expression."""

from typing import NamedTuple


class DateMention(NamedTuple):
    """One expression. `start` and `end` are code points, and `text` is what stands there.

    `value` is the EDTF date of the preferred reading, "" where the expression is vague or can't be resolved;
    `readings` has the EDTF date of every reading that stays open. `timex` is the TIMEX3 value, `kind` the
    row of the table of kinds, `why` the step of inference in words. `relative`: it needs a day to count
    from. `future`: the words around it speak of the future. `by_its_ends`: a range given by its first and
    last date, each of which is stated too. `aside`: the date of another thing that the one before is counted
    from ("a day after the 3 June election"). `baseline`: another time is only measured by it ("up from May").
    `onward`: all the time from it on is stated, too ("from 12 April").
    """

    start: int
    end: int
    text: str
    value: str
    timex: str
    kind: str
    readings: tuple[str, ...]
    relative: bool
    why: str
    future: bool = False
    by_its_ends: bool = False
    aside: bool = False
    baseline: bool = False
    onward: bool = False
