"""A true log with something missing or more in it: no hint proposes what would make it false."""

import re
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from examples import lay_over
from hrctimeline.verifier import verify
from rulings import memory

PUBLISHED = "2019-06-20"
DATES = ["2019-06-03", "2019-06-12", "2019-06-20", "2019-05-28", "2019-06", "2019", "2019-06-03/2019-06-12"]
IN_WORDS = {
    "2019-06-03": ["on 3 June 2019", "on June 3rd", "on the third of June 2019"],
    "2019-06-12": ["on 12 June 2019", "on Wednesday last week, 12 June,"],
    "2019-06-20": ["today", "on 20 June 2019"],
    "2019-05-28": ["on 28 May 2019", "on May 28"],
    "2019-06": ["in June 2019", "this month"],
    "2019": ["in 2019", "this year"],
    "2019-06-03/2019-06-12": ["from 3 to 12 June 2019", "between 3 June and 12 June 2019"],
}
ABOUT = "Lena Orme closed the mill {}"
OTHERS = [
    "The pier had been sold {}",
    "Tom Hale, who came {}, stayed",
    "“It is a pity,” Tom Hale said {}",
    "The board met {}",
    "The next meeting was moved to a hall that was built {}",
]
SPOKEN = [
    ("“We had no choice,” Lena Orme said.", "Lena Orme"),
    ("“It is a pity,” Tom Hale told us.", "Tom Hale"),
]
PROPOSED = re.compile(r'(date|published|said-by) = "([^"]*)"')


@dataclass
class Story:
    """An event's true date, its texts, and its quotes by their text."""

    date: str
    texts: dict[str, str]
    quotes: list[tuple[str, str]] = field(default_factory=list)
    said_by: str = ""


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """True logs from which a quote was taken away, cropped, or to which background was added."""
    date = draw(st.sampled_from(DATES))
    story = Story(date, {})
    others = iter(draw(st.permutations([each for each in DATES if each != date])))
    for name in draw(st.sampled_from([("letter",), ("letter", "report")])):
        own = ABOUT.format(draw(st.sampled_from(IN_WORDS[date]))) + "."
        background = [
            words.format(draw(st.sampled_from(IN_WORDS[next(others)]))) + "."
            for words in draw(st.lists(st.sampled_from(OTHERS), unique=True, max_size=2))
        ]
        spoken, said_by = draw(st.sampled_from(SPOKEN))
        sentences = draw(st.permutations([own, *background, spoken]))
        breaks = draw(st.sampled_from([" ", "\\n", "\\n\\n"]))
        story.texts[name] = f"Linn, 20 June 2019\\n\\n{breaks.join(sentences)}"
        kept = [(name, each) for each in (own, *background, "20 June 2019") if draw(st.booleans())]
        story.quotes += [(name, draw(cropped(quote))) for name, quote in kept]
        story.quotes.append((name, spoken))
        story.said_by = said_by
    return story


@st.composite
def cropped(draw: st.DrawFn, quote: str) -> str:
    """A quote, or some of its words."""
    words = quote.split()
    if not draw(st.booleans()):
        return quote
    start = draw(st.integers(0, len(words) - 1))
    return " ".join(words[start : draw(st.integers(start + 1, len(words)))])


def log(story: Story) -> str:
    lines = [f"{name}.txt: {text}" for name, text in story.texts.items()]
    for name in story.texts:
        lines += [
            f"[source.{name}]",
            f'file = "{name}.txt"',
            f'published = "{PUBLISHED}"',
            'dateline = "20 June 2019"',
        ]
    lines += ["[[event]]", f'date = "{story.date}"', 'title = "Orme closes the mill"']
    for name, quote in story.quotes:
        lines += ["[[event.evidence]]", f'source = "{name}"', f"quote = '{quote}'"]
    return "\n".join([*lines, f'said-by = "{story.said_by}"'])


@given(stories())
def test_no_hint_proposes_what_is_not_so(story: Story) -> None:
    true = {"date": story.date, "published": PUBLISHED, "said-by": story.said_by}
    for finding in verify(memory(lay_over(log(story)))).findings:
        for key, value in PROPOSED.findall(finding.hint):
            assert value == true[key], finding


@given(stories(), st.sampled_from(["20 June", "3 June 2019", "June 2019", "Linn", "2019", "mill"]))
def test_no_hint_for_a_dateline_proposes_another_day(story: Story, dateline: str) -> None:
    fragment = log(story).replace('dateline = "20 June 2019"', f'dateline = "{dateline}"')
    for finding in verify(memory(lay_over(fragment))).findings:
        for key, value in re.findall(r'(published) = "([^"]*)"', finding.hint):
            assert (key, value) == ("published", PUBLISHED), finding
