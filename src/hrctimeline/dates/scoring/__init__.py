"""The tagger as TimeML corpora want it: for measuring only, no command uses it."""

from hrctimeline.dates.scoring.scorer import tag_for_scoring

__all__ = ["tag_for_scoring"]
