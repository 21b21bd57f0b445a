"""Which of the lines at a text's head is its title; and what labels there say."""

import pytest

from hrctimeline.words.text import Text
from hrctimeline.writing.dateline import dateline
from hrctimeline.writing.formats.opened import labelled
from hrctimeline.writing.headline import Headline, headline
from hrctimeline.writing.intake import take_in

BODY = "\n\nThe harbour office said that the fares of the ferry will rise, and that nobody was asked.\n"


def read(head: str, *given: str) -> Headline:
    text = Text(head + BODY)
    return headline(text, "", dateline(text, given=given), given)


@pytest.mark.parametrize(
    "head",
    [
        "Ferry fares to rise",
        "4 June 2021\nFerry fares to rise",
        "Press release\nFerry fares to rise\n4 June 2021",
        "FOR IMMEDIATE RELEASE\n\nFerry fares to rise",
        "Islands:\nFerry fares to rise",
        "HARBOUR OFFICE,\nFerry fares to rise",
        "advertisement\nFerry fares to rise",
        "Port Herald\nFerry fares to rise",
        "Port Herald, 4 June 2021\nFerry fares to rise\nBy Jane Miller",
        "The Port Herald: June 4, 2021\n\nFerry fares to rise\n\nBy Jane Miller",
        "Port Herald\n4 June 2021\n\nFerry fares to rise\nBy Jane Miller",
        "Ferry fares to rise\n4 June 2021\nNobody on the island was asked.\nBy Jane Miller",
        "Ferry fares to rise\nPort Herald, 4 June 2021",
    ],
)
def test_the_title(head: str) -> None:
    assert read(head, "Port Herald") == Headline("Ferry fares to rise", True, 0)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Statement", "Statement"),
        ("Port Herald", "Port Herald"),
        ("Ada Holm: the woman who sold the ferry", "Ada Holm: the woman who sold the ferry"),
        ("Lyne, 4 June 2021\n\nDear Ms Holm,", "Dear Ms Holm"),
        ("Harbour Fair, 4 June 2021\n\nProgramme", "Harbour Fair, 4 June 2021"),
        (
            "The Ferry War. By Ada Holm. Lyne: Talbot, 1921.\n\nCHAPTER XII",
            "The Ferry War. By Ada Holm. Lyne: Talbot, 1921.",
        ),
        ("iFerry fares to rise\nIslanders protest", "iFerry fares to rise"),
    ],
)
def test_a_line_is_the_title_where_no_other_is(head: str, title: str) -> None:
    assert read(head, "Ada Holm").title == title
    assert read(head, "Talbot").title == title


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Port Herald\n4 June 2021\n\nFerry fares to rise\nBy Jane Miller", "Port Herald"),
        ("Search\nMenu\nSport\nFerry fares to rise\nBy Jane Miller", "Search"),
    ],
)
def test_what_may_be_a_masthead_is_looked_at(head: str, title: str) -> None:
    assert read(head)[:2] == (title, False)


def test_below_what_may_be_a_masthead_it_is_looked_at() -> None:
    paper = "Mombasa Nairobi-Tribunal, 4 June 2021"
    assert read(f"{paper}\nISLANDS\nFerry fares to rise")[:2] == ("ISLANDS", False)
    assert read(f"{paper}\nFerry fares to rise\nBy Jane Miller")[:2] == ("Ferry fares to rise", True)
    assert read(f"{paper}\nFerry fares to rise", "Mombasa Nairobi-Tribunal")[:2] == (
        "Ferry fares to rise",
        True,
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('---\ntitle: "Ferry fares"\nauthor: Jane Miller\ndate: 2021-06-04\n---\nThe fares rise.', "full"),
        ('---\ntitle: Ferry fares\nauthor:\n  - "[[Jane Miller]]"\ntags:\n  - clippings\n---\n', "full"),
        ("An old book.\n\nTitle: Ferry fares\n\nAuthor: Jane Miller\n\nLanguage: English\n", "full"),
        ("---\r\ntitle: Ferry fares\r\nauthor: Jane Miller\r\n---\r\n", "full"),
        ("Title: Ferry fares\nTitle: Other fares\nAuthor: Jane Miller\n", "full"),
        ("Author: Jane Miller\nThe fares rise.\n", ""),
        ("---\nlayout: post\n---\nTitle: Ferry fares\n", ""),
        ("The title: Ferry fares\n", ""),
        ("Title:\n\nFerry fares\n", ""),
        ('Title: ""\n', ""),
        ("x\n" * 2000 + "Title: Ferry fares\n", ""),
    ],
)
def test_labels(text: str, said: str) -> None:
    assert labelled(text) == ({"title": "Ferry fares", "author": "Jane Miller"} if said else {})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Press release\nFares to rise", "statement"),
        ("Statement by the harbour office on its fares\n4 June 2021", "statement"),
        ("# Joint statement\n4 June 2021", "statement"),
        ("Fares to rise\n(Adds a statement of the office)\nBy Ada Holm", "article"),
        ("Fares to rise\nThe Statement shop\n4 June 2021", "other"),
        ("4 June 2021\n\nDear Ms Holm,", "letter"),
        ("Fares to rise\nBy Ada Holm" + "\n\nIt rained." * 12 + "\n\nDear reader,\n", "article"),
    ],
)
def test_the_kind(text: str, kind: str) -> None:
    assert take_in((text + BODY).encode(), "fares.txt", (), {}).table["kind"] == kind
