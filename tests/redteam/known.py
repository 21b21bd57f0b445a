"""Edits that `verify` doesn't judge as it should: under each edit's id, what is wrong.

The test of such an edit is expected to fail, and fails the run once it passes: take its line away then.
"""

KNOWN: dict[str, str] = {}
