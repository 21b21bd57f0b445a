"""Edits that `verify` doesn't judge as it should: under each edit's id, what is wrong.

The test of such an edit is expected to fail, and fails the run once it passes: take its line away then.
"""

KNOWN: dict[str, str] = {
    "a-summer-of-visits-in-general": "“visitors in the summer” is read as the summer before publication",
    "a-fortnight-later": "“a fortnight later” isn't read",
    "a-memo-that-foretells": "“must be … by October” isn't speech of the future",
}
UNCLEAN: dict[str, str] = {}
CASCADES = "what follows from a lost quote or source is reported besides: claims, conflicts, waivers"
