"""The page in a browser: from disk it asks for nothing, every link lands, keys and eyes of any kind can use it."""

import math
import os
import shutil
import subprocess
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from editions import folder, hostile, made
from hrctimeline.edition.build import edition
from hrctimeline.tell.page.render import page
from hrctimeline.tell.page.split import Pages
from hrctimeline.verifier import verify

from .conftest import Browser, Nu
from .pictures import GOLDEN, difference, saved

Written = Callable[[str], Path]
LANDS = """
const found = document.querySelector("mark:has(:target)");
if (!found) return null;
const box = found.getBoundingClientRect(), text = found.closest(".text").getBoundingClientRect();
return [found.textContent, box.top >= 0 && box.bottom <= innerHeight, text.height === innerHeight, found.closest(".text").id];
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Written:
    """A page by name, as a file."""
    place = tmp_path_factory.mktemp("pages")

    def write(name: str) -> Path:
        file = place / f"{name}.html"
        if not file.exists():
            if name == "shipped":
                report = verify(root / "events.toml")
            elif name == "harmful":
                report = verify(hostile())
            elif name == "long":
                report = verify(many(260))
            else:
                report, _ = made(about="About fares.")
            file.write_text(page(edition(report, list(report.events))), encoding="utf-8", newline="\n")
        return file

    return write


def many(number: int):  # type: ignore[no-untyped-def]
    """A timeline of so many events, with one text."""
    said = [f"Meeting {n} was held on {n % 28 + 1} May {1700 + n}." for n in range(number)]
    events = [
        {
            "id": f"meeting-{n}",
            "date": f"{1700 + n}-05-{n % 28 + 1:02}",
            "title": f"Meeting {n}",
            "summary": f"It is the {n}th.",
            "evidence": [{"source": "minutes", "quote": words}],
        }
        for n, words in enumerate(said)
    ]
    index = {
        "minutes": {
            "title": "Minutes",
            "author": "A clerk",
            "published": "2000",
            "published-note": "On the cover.",
            "publish": "full",
        }
    }
    return folder(events, index, {"minutes": "\n\n".join(said)})


@pytest.mark.parametrize("name", ["shipped", "small", "harmful", "long"])
def test_it_asks_for_nothing_and_nothing_is_complained_of(
    name: str, written: Written, browser: Browser
) -> None:
    file = written(name)
    browser.open(file)
    browser.run("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    assert browser.asked() == [file.as_uri()]
    assert browser.messages() == []
    assert browser.run("return document.documentElement.classList.contains('js')")


def test_nothing_that_a_text_brings_runs(written: Written, browser: Browser) -> None:
    browser.open(written("harmful"))
    assert (
        browser.run("return document.querySelectorAll('[onclick],[onfocus],[onmouseover],img,iframe').length")
        == 0
    )
    assert browser.run("return document.scripts.length") == 1
    assert (
        browser.run(
            "return [...document.links].filter((link) => !/^(file|https|data):/.test(link.protocol)).length"
        )
        == 0
    )


@pytest.mark.parametrize("name", ["shipped", "small"])
@pytest.mark.parametrize("width", [1440, 360])
def test_each_quote_link_lands_on_its_marked_words(
    name: str, width: int, written: Written, browser: Browser
) -> None:
    file = written(name)
    browser.open(file, width=width, height=740)
    links = browser.run(
        "return [...document.querySelectorAll('a.line')].map((a) => [a.getAttribute('href'), a.closest('.quote').querySelector('blockquote').textContent])"
    )
    assert len(links) == {"shipped": 24, "small": 3}[name]
    for href, quote in links:
        browser.run("document.querySelector(`a.line[href='${arguments[0]}']`).click()", href)
        words, seen, fills, _ = browser.wait(
            f"const done = arguments[0]; setTimeout(() => done((() => {{ {LANDS} }})()), 30)"
        )
        assert "".join(words.split())[:12] in "".join(quote.split()), href
        assert seen and fills, href
        browser.press(Keys.ESCAPE)
        browser.wait("setTimeout(arguments[0], 10)")
        assert browser.run("return document.querySelector('.text:has(:target)')") is None
        assert browser.run("return document.activeElement.getAttribute('href')") == href


@pytest.mark.parametrize("width", [1440, 360])
def test_whose_text_it_is_and_the_way_out_stay_in_sight(
    width: int, written: Written, browser: Browser
) -> None:
    browser.open(written("shipped"), width=width, height=740)
    browser.run("document.querySelectorAll('a.line')[4].click()")
    browser.wait("setTimeout(arguments[0], 30)")
    assert browser.run("return document.querySelector('.text:has(:target)').scrollTop") > 0
    for part in (".by", "h3", ".close"):
        box = f"return document.querySelector('.text:has(:target) {part}').getBoundingClientRect().toJSON()"
        seen = browser.run(box)
        assert 0 <= seen["top"] < seen["bottom"] <= 120, part


@pytest.mark.parametrize("opener", ["a.line", ".open a"])
def test_an_open_text_holds_the_keyboard_until_it_closes(
    opener: str, written: Written, browser: Browser
) -> None:
    browser.open(written("shipped"))
    browser.run(f"document.querySelector('{opener}').click()")
    browser.wait("setTimeout(arguments[0], 30)")
    assert browser.run("return document.querySelector('[role=dialog][aria-modal=true]').matches('.text')")
    inside = "return Boolean(document.activeElement.closest('[role=dialog]')) || document.activeElement === document.body"
    assert browser.run("return Boolean(document.activeElement.closest('[role=dialog]'))")
    links = browser.run("return document.querySelectorAll('[role=dialog] :is(a, summary)').length")
    for _ in range(links + 2):
        browser.press(Keys.TAB)
        assert browser.run(inside)
    browser.press(Keys.ESCAPE)
    browser.wait("setTimeout(arguments[0], 30)")
    assert browser.run("return document.querySelectorAll('[inert], [role=dialog]').length") == 0
    assert browser.run(f"return document.activeElement === document.querySelector('{opener}')")


def test_the_texts_are_a_list_until_a_link_leads_into_one(written: Written, browser: Browser) -> None:
    browser.open(written("shipped"))
    seen = "return [...document.querySelectorAll('.body')].filter((e) => e.checkVisibility()).length"
    assert browser.run(seen) == 0 and len(browser.all(".open a")) == 5
    browser.run("document.querySelector('.open a').click()")
    browser.wait("setTimeout(arguments[0], 30)")
    assert browser.run(seen) == 1


@pytest.mark.parametrize("width", [360, 640, 768])
@pytest.mark.parametrize("name", ["shipped", "small", "long"])
def test_the_labels_of_the_axis_stand_apart(
    name: str, width: int, written: Written, browser: Browser
) -> None:
    browser.open(written(name), width=width)
    boxes = browser.run(
        "return [...document.querySelectorAll('.axis .line')].map((line) => [...line.querySelectorAll('text')].filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().toJSON()))"
    )
    for line in boxes:
        assert len(line) > 1
        assert all(after["left"] - before["right"] >= 8 for before, after in pairwise(line))


def test_all_marks_of_a_quote_light_up_over_other_quotes(written: Written, browser: Browser) -> None:
    browser.open(written("small"))
    browser.find("a.line").click()
    browser.wait("setTimeout(arguments[0], 30)")
    lit = browser.run(
        "return [...document.querySelectorAll('mark.lit')].map((mark) => mark.textContent).join('|')"
    )
    assert lit.replace("\n", " ").startswith(
        "The island's council met on Tuesday and |voted, 7 to 2, to write to the minister|"
    )


@pytest.mark.parametrize("how", ["point", "focus"])
def test_a_date_lights_up_the_words_that_date(how: str, written: Written, browser: Browser) -> None:
    from selenium.webdriver import ActionChains

    browser.open(written("shipped"))
    date = browser.find("#announcement .date a")
    browser.run("arguments[0].scrollIntoView({block: 'center'})", date)
    colour = "return [...document.querySelectorAll('#announcement .proof')].filter((e) => getComputedStyle(e).backgroundColor !== 'rgba(0, 0, 0, 0)').map((e) => e.textContent)"
    assert browser.run(colour) == []
    if how == "point":
        ActionChains(browser.driver).move_to_element(date).perform()
    else:
        browser.run(
            "document.querySelector('#announcement .date').closest('article').previousElementSibling?.scrollIntoView; arguments[0].focus({focusVisible: true})",
            date,
        )
    assert browser.run(colour) == ["Tuesday", "June 19"]


VISIBLE = (
    "return [...document.querySelectorAll('.event')].filter((e) => e.checkVisibility()).map((e) => e.id)"
)


@pytest.mark.parametrize(
    "words", ["pompeo announced", "2018", "cnn", 'us "pulled out"', "haley’s letter", "no-such-word", ""]
)
def test_what_is_seen_under_the_filter_is_what_is_counted(
    words: str, written: Written, browser: Browser
) -> None:
    browser.open(written("shipped"))
    browser.find("#_words").send_keys(words)
    seen, told = browser.run(VISIBLE), browser.find(".filter output").text
    number = int(told.split()[0]) if told else 6
    assert len(seen) == number and (number > 0) == (words != "no-such-word")
    assert told.endswith("no event has these words") == (number == 0)
    years = "return [...document.querySelectorAll('.year')].filter((e) => e.checkVisibility() !== [...e.querySelectorAll('.event')].some((x) => x.checkVisibility())).length"
    assert browser.run(years) == 0


def test_a_link_to_an_event_that_the_filter_hides_shows_it(written: Written, browser: Browser) -> None:
    browser.open(written("shipped"))
    browser.find("#_words").send_keys("bolton")
    assert browser.run(VISIBLE) == ["us-2006"]
    browser.run(
        "document.querySelector('.axis a[href=\"#joint-reply\"] *').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))"
    )
    browser.wait("setTimeout(arguments[0], 50)")
    assert (
        len(browser.run(VISIBLE)) == 6 and browser.run("return document.getElementById('_words').value") == ""
    )
    assert 0 <= browser.run("return document.getElementById('joint-reply').getBoundingClientRect().top") < 900


def test_the_filter_leaves_what_fits(written: Written, browser: Browser) -> None:
    browser.open(written("shipped"))
    browser.find("#_words").send_keys("bolton  2006")
    assert browser.run("return [...document.querySelectorAll('.event:not([hidden])')].map((e) => e.id)") == [
        "us-2006"
    ]
    assert browser.find(".filter output").text == "1 of 6"
    assert browser.run(
        "return [...document.querySelectorAll('.year:not([hidden]) h2')].map((e) => e.textContent)"
    ) == ["2006"]
    browser.press(Keys.ESCAPE)
    assert browser.run("return document.querySelectorAll('.event[hidden], .year[hidden]').length") == 0


def test_keys_go_from_event_to_event_and_can_be_turned_off(written: Written, browser: Browser) -> None:
    browser.open(written("shipped"))
    seen = []
    for key in "jjk":
        browser.press(key)
        seen.append(browser.run("return location.hash"))
    assert seen == ["#us-2006", "#geneva-speech", "#us-2006"]
    browser.press("/")
    assert browser.run("return document.activeElement.id") == "_words"
    browser.press("j")
    assert browser.run("return location.hash") == "#us-2006"
    browser.press(Keys.ESCAPE)
    browser.find("[data-do=keys]").click()
    browser.press("j")
    assert browser.run("return location.hash") == "#us-2006"


def test_a_quote_is_copied_with_its_source_and_its_link(written: Written, browser: Browser) -> None:
    browser.open(written("shipped"))
    browser.run(
        "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }"
    )
    browser.run("document.querySelector('#us-2006 .quote.disputes .copy').click()")
    copied = browser.run("return window.copied")
    assert copied.startswith(
        "“The results of U.S. disengagement from the Council played out in 2006 […] With the U.S. opting"
    )
    assert (
        "dominated the Council” HRNK, Statement on Withdrawal from UN Human Rights Council, 19 June 2018, line 31, set against ‘CNN: the US “pulled out” of the Council’, file:"
        in copied
    )
    assert browser.run("return document.getElementById(arguments[0].split('#')[1]).className", copied) == "at"
    browser.run("document.querySelector('#ngo-letter .quote.context .copy').click()")
    copied = browser.run("return window.copied")
    assert (
        copied.startswith("“‘I would love to actually believe")
        and "the case,’ Margon said.” said by Margon, in CNN, " in copied
    )
    assert ", 21–24 June 2018, line 23, context only, file:" in copied
    browser.run("document.querySelector('#us-2006 .tools .copy').click()")
    assert browser.run("return window.copied").startswith(
        "2006: CNN: the US “pulled out” of the Council. In: The United States and"
    )
    assert browser.find(".said").text == "Copied"


def test_each_button_has_a_name_of_its_own(written: Written, browser: Browser) -> None:
    browser.open(written("shipped"))
    names = browser.run("return [...document.querySelectorAll('.copy')].map((e) => e.ariaLabel)")
    assert "Cite: CNN, line 9" in names and "Cite: Haley and Pompeo announce the withdrawal" in names


@pytest.mark.parametrize("name", ["shipped", "harmful"])
def test_a_finger_finds_what_stands_alone(name: str, written: Written, browser: Browser) -> None:
    browser.open(written(name), width=360)
    small = browser.run(
        "return [...document.querySelectorAll('summary, .tools a, .copy, .plain, .line[href], .original, .cites a')].filter((e) => e.checkVisibility()).filter((e) => e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24).map((e) => e.outerHTML)"
    )
    assert small == []


def test_every_link_and_button_is_reached_by_the_tab_key_in_order(written: Written, browser: Browser) -> None:
    browser.open(written("small"))
    wanted = browser.run(
        "return [...document.querySelectorAll('a[href], button, input, summary')].filter((e) => e.checkVisibility() && !e.closest('details:not([open]) > :not(summary)')).length"
    )
    seen = []
    for _ in range(wanted):
        browser.press(Keys.TAB)
        seen.append(
            browser.run(
                "const e = document.activeElement; return e.tagName + (e.getAttribute('href') || '') + e.textContent"
            )
        )
        assert browser.run(
            "const b = document.activeElement.getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight"
        ), seen[-1]
    assert seen[0].startswith("A#_events")
    assert len(seen) == wanted and not [each for each in seen if each.startswith("BODY")]


@pytest.mark.parametrize("name", ["shipped", "harmful"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1440, 360])
def test_axe_finds_nothing(
    name: str, dark: bool, width: int, written: Written, browser: Browser, axe: str
) -> None:
    browser.open(written(name), width=width, dark=dark)
    browser.run("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    browser.run(axe)
    told = 'axe.run({ rules: { "target-size": { enabled: true } } }).then((r) => arguments[0](r.violations.map((v) => [v.id, v.nodes[0].html, v.nodes[0].failureSummary])))'
    assert browser.wait(told) == []


def test_axe_finds_nothing_in_an_open_text(written: Written, browser: Browser, axe: str) -> None:
    browser.open(written("shipped"), dark=True)
    browser.find("a.line").click()
    browser.run(axe)
    assert (
        browser.wait("axe.run().then((r) => arguments[0](r.violations.map((v) => v.id + v.nodes[0].html)))")
        == []
    )


@pytest.mark.parametrize("width", [320, 360, 768, 1440, 2400])
@pytest.mark.parametrize("name", ["shipped", "harmful"])
def test_nothing_sticks_out(name: str, width: int, written: Written, browser: Browser) -> None:
    browser.open(written(name), width=width)
    assert browser.run("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ["shipped", "small"])
@pytest.mark.parametrize("width", [360, 1440])
def test_every_mark_of_the_axis_has_room_for_a_finger(
    name: str, width: int, written: Written, browser: Browser
) -> None:
    browser.open(written(name), width=width)
    for line in browser.all(".axis .line"):
        centres = browser.run(
            """return [...arguments[0].querySelectorAll("circle.target")].map((mark) => {
              const box = mark.getBoundingClientRect();
              return [box.x + box.width / 2, box.y + box.height / 2, [box.width, box.height]];
            })""",
            line,
        )
        assert all(min(size) > 23.9 for *_, size in centres) and len(centres) > 1
        assert all(math.dist(one[:2], other[:2]) > 23.9 for one, other in combinations(centres, 2))


def test_the_nu_checker_has_nothing_to_say(written: Written, nu: Nu, tmp_path: Path) -> None:
    report = verify(hostile())
    every = Pages(report, list(report.events), str(tmp_path / "index.html"), str(tmp_path / "texts"))
    split = {Path(name): html for name, html in every if isinstance(html, str)}
    for file, html in split.items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(html, encoding="utf-8", newline="\n")
    files = [written(name) for name in ("shipped", "small", "harmful", "long")]
    assert nu(*files, *split) == []


def test_without_a_script_all_is_there_and_links_land(
    written: Written, browser_without_script: Browser
) -> None:
    browser = browser_without_script
    for name in ("shipped", "long"):
        file = written(name)
        browser.open(file)
        assert not browser.run("return document.documentElement.classList.contains('js')")
        assert (
            browser.run("return document.querySelectorAll('a.line').length")
            == {"shipped": 24, "long": 260}[name]
        )
        assert not browser.find(".filter").is_displayed() and not browser.find("button.copy").is_displayed()
        link = browser.all("a.line")[17]
        href = link.get_attribute("href")
        browser.run("arguments[0].scrollIntoView({block: 'center'})", link)
        link.click()
        _, seen, fills, _ = browser.run(LANDS)
        assert seen and fills and browser.driver.current_url == href
        browser.find(".text:has(:target) .close").click()
        assert browser.run("return document.querySelector('.text:has(:target)')") is None


def test_a_long_page_lays_out_what_a_reader_comes_near_to(written: Written, browser: Browser) -> None:
    file = written("long")
    browser.open(file)
    folded = "return document.querySelectorAll('noscript.later').length"
    first = browser.run(folded)
    assert 0 < first < 2 * 260
    browser.driver.get(f"{file.as_uri()}#meeting-200")
    browser.wait("setTimeout(arguments[0], 200)")
    assert 0 < browser.run(folded) < first
    href = browser.run("return document.querySelector('#meeting-200 a.line').getAttribute('href')")
    assert abs(browser.run("return document.getElementById('meeting-200').getBoundingClientRect().top")) < 200
    browser.open(file)
    browser.driver.get(file.as_uri() + href)
    browser.wait("setTimeout(arguments[0], 200)")
    words, seen, _, text = browser.run(LANDS)
    assert words.startswith("Meeting 200 ") and seen and text == "text.minutes"
    browser.open(file)
    browser.find("#_words").send_keys("meeting 123 june")
    assert browser.find(".filter output").text == "0 of 260: no event has these words"
    browser.find("#_words").clear()
    browser.find("#_words").send_keys("123th")
    assert browser.find(".filter output").text == "1 of 260"


PICTURES = {
    "telephone": (360, False, 2400),
    "tablet": (768, False, 1800),
    "desk": (1440, False, 1700),
    "dark": (1440, True, 1700),
}


def fonts() -> None:
    """Skips where the fonts are not those of the kept pictures."""
    listed = shutil.which("fc-list")
    there = (
        subprocess.run([listed, ":", "family"], capture_output=True, text=True, check=True).stdout
        if listed
        else ""
    )
    if "Caladea" not in there or "Inter" not in there:
        pytest.skip(
            "other fonts than those of the kept pictures (Debian: fonts-inter, fonts-crosextra-caladea)"
        )


@pytest.mark.parametrize("name", PICTURES)
def test_it_looks_as_it_did_when_somebody_looked_at_it(name: str, written: Written, browser: Browser) -> None:
    fonts()
    width, dark, height = PICTURES[name]
    browser.open(written("shipped"), width=width, dark=dark)
    compare(browser.picture(height), name)


@pytest.mark.parametrize("width", [794, 816], ids=["A4", "Letter"])
def test_on_paper_no_side_stands_upon_another(width: int, written: Written, browser: Browser) -> None:
    browser.open(written("shipped"), width=width)
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    boxes = browser.run(
        "return [...document.querySelectorAll('#us-2006 .side')].map((e) => e.getBoundingClientRect().toJSON())"
    )
    dot = browser.run(
        "const e = document.querySelector('.event'); return e.getBoundingClientRect().left + parseFloat(getComputedStyle(e, '::before').left)"
    )
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert len(boxes) == 2 and boxes[1]["top"] >= boxes[0]["bottom"]
    assert dot >= 0


def test_what_is_folded_is_printed(written: Written, browser: Browser) -> None:
    browser.open(written("shipped"))
    reader = shutil.which("pdftotext") or pytest.skip("no pdftotext here (Debian: poppler-utils)")
    read = subprocess.run([reader, "-", "-"], input=browser.paper(), capture_output=True, check=True)
    printed = " ".join(read.stdout.decode().split())
    assert "Dotted words are the editor’s own" in printed
    assert printed.count("Its wording was read against the quotes") == 6


def test_it_prints_as_it_did_when_somebody_looked_at_it(written: Written, browser: Browser) -> None:
    fonts()
    browser.open(written("shipped"))
    paper = browser.paper()
    drawer = shutil.which("pdftoppm") or pytest.skip("no pdftoppm here (Debian: poppler-utils)")
    drawn = subprocess.run(
        [drawer, "-r", "60", "-f", "1", "-l", "1", "-png"], input=paper, capture_output=True, check=True
    )
    compare(drawn.stdout, "paper")


def compare(picture: bytes, name: str) -> None:
    golden = GOLDEN / f"{name}.png"
    if os.environ.get("UPDATE_PICTURES"):
        saved(picture, golden)
    assert difference(picture, golden) < 2, f"{name}: look at it, and keep it with UPDATE_PICTURES=1"
