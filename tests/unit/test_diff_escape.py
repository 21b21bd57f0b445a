"""Text from a log stays text in Markdown, whatever it holds; read by a CommonMark parser with HTML on."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hrctimeline.diff.words import Piece
from hrctimeline.tell.diff.escape import code, marked, text
from hrctimeline.tell.diff.phrases import inert

MARKDOWN = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(["table", "strikethrough"])
HOSTILE = [
    "<script>alert(1)</script>",
    "</li></ul><h1>x</h1>",
    "<!-- x",
    "`code` ``",
    "**bold** __x__ *y* _z_ ~~q~~",
    "[a](https://example.org) ![i](x.png) [b]: x",
    "https://example.org www.example.org a@example.org",
    "@somebody @org/team #12 GH-12 org/repo#3 :tada: $x$ $$y$$",
    "a | b |\n|---|---|",
    "\n\n# heading\n\n- item\n\n```\nfence",
    "\\*x\\*",
    "&lt;b&gt; &#64;x",
    "\x1b[31mred\x1b[0m \u202eevil \u2066x\u2069",
    "::error::x %0A::add-mask::y ##[add-mask]z",
    "1. one",
    "text  \nbreak\\\nx",
    "[^1] ==x== ^y^",
]
PIECES = st.text(st.sampled_from("ab1 *_~`[]()<>&\\|#@$:!.-+=\"'\n“”—/"), max_size=14)


def shown(line: str) -> str:
    """What a reader sees of one item of a list; fails where it is more than text, del, strong and b."""
    block, paragraph, inline, *rest = MARKDOWN.parse(f"- it: {line}\n")[:4]
    assert (block.type, paragraph.type, inline.type) == (
        "bullet_list_open",
        "list_item_open",
        "paragraph_open",
    )
    kinds = {"text", "text_special", "s_open", "s_close", "strong_open", "strong_close", "html_inline"}
    children = rest[0].children or []
    assert {child.type for child in children} <= kinds
    tags = {child.content for child in children if child.type == "html_inline"}
    assert tags <= {"<span>", "</span>"}
    return (
        "".join(c.content for c in children if c.type in ("text", "text_special")).removeprefix("it:").strip()
    )


def plainly(words: str) -> str:
    return " ".join(inert(words).split())


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(words: str) -> None:
    assert shown(text(words)).replace("\u200b", "") == plainly(words)


@given(PIECES)
def test_any_text_stays_text(words: str) -> None:
    assert shown(text(words)).replace("\u200b", "") == plainly(words)


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_is_left_for_github_to_link(words: str) -> None:
    raw = text(words)
    assert not re.search(
        r"[@#](?!8203;)\w|://|www\.|GH-\d|:tada:|<script|\$\w|[\x00-\x1f\x7f-\x9f\u202a-\u2069]", raw
    )


@given(st.lists(st.tuples(st.sampled_from(["same", "old", "new"]), PIECES), max_size=5))
def test_marks_bind_around_any_words(told: list[tuple[str, str]]) -> None:
    """Each run between spaces opens and closes, whatever its words begin and end with."""
    some = [Piece(kind, plainly(words)) for kind, words in told if plainly(words)]
    inline = MARKDOWN.parse(f"- it: {marked(some)}\n")[3].children or []
    seen = [child.type for child in inline if child.type in ("s_open", "strong_open")]
    assert seen == [{"old": "s_open", "new": "strong_open"}[p.kind] for p in some if p.kind != "same"]


@given(st.text(st.sampled_from("ab` \\<|\n"), max_size=10))
def test_code_is_code(name: str) -> None:
    children = MARKDOWN.parse(f"x {code(name)} y")[1].children or []
    assert [child.type for child in children] == ["text", "code_inline", "text"]
    assert children[1].content.strip() == (inert(name).strip() or "?")
