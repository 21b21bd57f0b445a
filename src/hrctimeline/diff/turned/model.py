"""What is told of a change that turns something."""

from typing import Literal

from hrctimeline.record import Record

Kind = Literal[
    "denial", "opposite", "firmer", "softer", "attribution", "scope", "rank", "deed", "name", "order", "word"
]


class Turn(Record):
    """One way in which a new wording turns the former: the words that went and came, "" for none.

    `said` tells it in a sentence. Of a "word" that no quote has, or that the quotes have elsewhere, nobody
    can tell whether it says the same.
    """

    kind: Kind
    old: str
    new: str
    said: str

    @property
    def turns(self) -> bool:
        """Whether it isn't only another word."""
        return self.kind != "word"
