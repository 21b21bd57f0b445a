"""Edits that `verify` doesn't judge as it should: under each edit's id, what is wrong.

The test of such an edit is expected to fail, and fails the run once it passes: take its line away then.
"""

_RANGE = "a range of days without a year isn't counted from its anchor: “19-23 June” under “June 1987”"
_FRIDAY = "“the Friday before last” is read as last Friday"

KNOWN: dict[str, str] = {
    # wrong, and accepted
    "the-friday-before-last-is-not-last-friday": _FRIDAY,
    "dated-by-last-friday": _FRIDAY,
    "the-friday-before-last": _FRIDAY,
    "to-be-held-on-friday-is-not-last-friday": "“is to be held on Friday” is read as the Friday before",
    "to-be-held-on-friday": "“is to be held on Friday” is read as the Friday before",
    "thursday-week-is-not-this-thursday": "“Thursday week” is read as this Thursday",
    "thursday-week": "“Thursday week” is read as this Thursday",
    "a-summer-of-visits-in-general": "“visitors in the summer” is read as the summer before publication",
    "county-answer-a-year-later": "“offer of 2 July” in a memo of that July is read as next year's, too",
    **{
        f"survey-{edit}": _RANGE
        for edit in (
            "a-day-less",
            "a-day-more",
            "a-day-in-the-middle",
            "a-month-later",
            "a-year-later",
            "shifted-by-two-days",
        )
    },
    "without-anchor": _RANGE,
    # right, and reported
    "a-fortnight-later": "“a fortnight later” isn't read",
    "a-memo-that-foretells": "“must be … by October” isn't speech of the future",
    "by-october-is-not-october": "“must be … by October” isn't speech of the future",
    # reported, not as it should be
    "answers-itself": "the event's own dates are left aside as those of the event that it answers",
}
UNCLEAN = {"mine-railway": _RANGE}
CASCADES = "what follows from a lost quote or source is reported besides: claims, conflicts, waivers"
