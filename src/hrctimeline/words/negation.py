"""Words that turn a sentence round; hidden by an elision or cut off before a quote they matter."""

from collections.abc import Iterator, Sequence

from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token, every_token

# a closed class of English: quantifiers and adverbs of negation, and the verbs that deny what follows them
_NEGATING = listed(
    """
    not cannot never none neither nor nobody nothing nowhere without unless except excepting hardly
    barely scarcely fail fails failed failing failure deny denies denied denying denial refuse refuses
    refused refusing refusal
    """
)

# with these words behind them they deny nothing
_HARMLESS = {
    "not": listed("only merely just simply least"),
    "no": listed("doubt doubts fewer less"),
    "none": listed("other"),
}


def negations(prose: str) -> list[str]:
    """The negating words of a piece of prose, as they are written ("No. 25" is a number)."""
    return [token.text for token in negating(prose)]


def negating(prose: str) -> Iterator[Token]:
    """The negating words of a piece of prose, with their places."""
    found = every_token(prose)
    for index, token in enumerate(found):
        plain = token.plain
        if not (plain in _NEGATING or plain == "no" or plain.endswith("n't")):
            continue
        following = found[index + 1 : index + 2]
        if any(each.plain in _HARMLESS.get(plain, ()) for each in following):
            continue
        if plain != "no" or not _numbers(following):
            yield token


def _numbers(following: Sequence[Token]) -> bool:
    """Whether "no" is short for number: a full stop or a number follows."""
    return any(token.text == "." or token.kind == "number" for token in following)
