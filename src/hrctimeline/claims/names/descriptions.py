"""What is no name, although it has capital letters: the House, the Chairwoman, "Lowe MP".

That the quotes don't have it says little, unless they have another of its kind in its place.
"""

from collections.abc import Sequence

from hrctimeline.claims.names.lands import related
from hrctimeline.claims.names.proof import NameProof
from hrctimeline.claims.names.runs import Run, Tokens
from hrctimeline.claims.names.uncited import in_its_place
from hrctimeline.claims.names.whose import is_determined
from hrctimeline.claims.vocabulary import (
    agent,
    common,
    composed,
    noun,
    role,
    singular,
    small,
    word_list,
)
from hrctimeline.claims.words import Index, Word

_STEM = 5  # letters that words of one office have in common
_PARTIES = frozenset(("communist", "conservative", "labor", "labour", "liberal"))
_OF_THE_OTHER_SEX = {"lord": "lady", "lady": "lord", "sir": "dame", "dame": "sir"}


def is_no_name(run: Run, proof: NameProof, claim: Sequence[Word], quotes: Sequence[Index]) -> bool:
    """Whether what is missed is a description (the House, the Chairwoman) or letters beside a name (Lowe MP).

    Or a title's label. Unless the quotes have another of its kind in its place: the Senate for the House,
    Lowe QC for Lowe MP.
    """
    if _is_a_label(run, claim):
        return True
    name = tuple(token for token in run.tokens if token.casefold() not in word_list("letters"))
    rivals = [*in_its_place(run, claim, quotes)]
    if name == run.tokens and _describes(name):
        return not _is_beside_a_name(run, claim, 1) and not any(
            _is_like(name, each) or related((each.plain,)) for each in rivals
        )
    if name == run.tokens:
        described = _is_made_of_two(run) or _is_of_something(run, claim) or _modifies(run, claim)
    else:
        described = proof.stands(name) if name else _is_beside_a_name(run, claim, 2)
    return described and not (rivals or _is_of_the_other_sex(run, quotes))


def _is_of_the_other_sex(run: Run, quotes: Sequence[Index]) -> bool:
    """Whether the quotes address the other sex: Lady Lowe for Lord Lowe."""
    others = {_OF_THE_OTHER_SEX.get(token.casefold()) for token in run.tokens} - {None}
    return bool(others) and any(word.plain.casefold() in others for index in quotes for word in index.words)


def _is_like(office: Tokens, word: Word) -> bool:
    """Whether two words are of one kind, and not the same: Senate and House, Minister and President."""
    one, other = singular(office[-1]), singular(word.plain)
    alike = one[:_STEM] == other[:_STEM]  # chair, chairman, chairwoman
    return common(other) and role(one) == role(other) and not alike


def _is_beside_a_name(run: Run, claim: Sequence[Word], reach: int) -> bool:
    """Whether a name ends not more than some characters before a run, or begins directly behind it."""
    before = (word for word in claim if run.start - reach <= word.end <= run.start)
    behind = (word for word in claim if word.joined and word.start == run.end + 1)
    return any(word.capital and not small(word.plain) for word in (*before, *behind))


def _is_made_of_two(run: Run) -> bool:
    """Whether a word that may be no name is a noun that is made of two; no Frenchman."""
    alone = run.unsure and len(run.words) == 1 and not run.words[0].acronym
    return alone and composed(run.tokens[0]) and not related(run.tokens)


def _is_of_something(run: Run, claim: Sequence[Word]) -> bool:
    """Whether a sentence's first word is a common noun that says of or for what: "Counsel for Orne"."""
    plain = run.tokens[0]
    named = not (noun(plain) or plain == "Head")  # a surname as well
    first = run.begins and len(run.words) == 1 and not (run.words[0].acronym or named)
    behind = next((word for word in claim if word.start > run.start), None)
    return first and behind is not None and behind.joined == " " and behind.plain in ("of", "for")


def _modifies(run: Run, claim: Sequence[Word]) -> bool:
    """Whether a name says which one somebody is, and not who acts: the iPhone maker.

    Where no article or owner stands before it, it may be anybody's: "Lowe minister".
    """
    behind = next((word for word in claim if word.start > run.end), None)
    named = run.words[1:] or run.words[0].acronym or run.words[-1].owns or run.tokens[-1].endswith("s")
    if named or behind is None or behind.joined != " " or not is_determined(run, claim):
        return False
    return behind.plain.islower() and (agent(behind.plain) or role(behind.plain))


def _is_a_label(run: Run, claim: Sequence[Word]) -> bool:
    """Whether common nouns alone stand before a title's colon: "Special Report:"."""
    behind = next((word for word in claim if word.start >= run.end), None)
    alone = run.begins and run.start == claim[0].start and behind is not None and behind.begins
    return alone and all(map(noun, run.tokens))


def _describes(tokens: Tokens) -> bool:
    """Whether words are an institution or an office in general: the Court, the Prime Minister."""
    if len(tokens) > 1:
        return all(map(role, tokens))
    plain = tokens[0].casefold() if not tokens[0].isupper() else ""
    named = word_list("compass") | word_list("groups") | _PARTIES
    return common(plain) and named.isdisjoint((plain, plain.removesuffix("s")))
