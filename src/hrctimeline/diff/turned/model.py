"""What is told of a change that turns something."""

from typing import Literal

from hrctimeline.record import Record

Kind = Literal[
    "denial",
    "opposite",
    "firmer",
    "attribution",
    "scope",
    "rank",
    "name",
    "number",
    "order",
    "word",
]


class Turn(Record):
    """One way in which a new wording turns the former: the words that went and came, "" for none.

    `said` tells it in a sentence. A "word" is one that no quote has, where no table knows it and the former
    for the same.
    """

    kind: Kind
    old: str
    new: str
    said: str
