"""Addresses of web pages."""

import re


def web(url: str) -> bool:
    """Whether an address leads to a web page, and is one: nothing else becomes a link."""
    return (
        re.fullmatch(r"https?://[^\s/?#\\\"'<>@]+(?:[/?#][^\s\\\"'<>\x00-\x1f]*)?", url, re.IGNORECASE)
        is not None
    )
