"""The formats that texts come in: each read into its words, with what the file says beside them."""

from hrctimeline.findings import Refusal


class Unreadable(Refusal):
    """The bytes are no text that can be taken in."""
