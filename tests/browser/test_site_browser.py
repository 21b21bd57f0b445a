"""The proof in a reader's hands: a published site checks itself in the browser, with what it is given there."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from editions import SECRET, folder, site_of
from hrctimeline.logfile.folder import Disk, Folder
from hrctimeline.verifier import verify

from .conftest import Browser, Nu, tool

Served = Callable[[Folder, str], tuple[Path, str]]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Lays a site out, and gives its folder with its address on loopback."""
    pyodide = tool("pyodide/pyodide.mjs").parent
    made: dict[str, tuple[Path, str]] = {}
    servers = []

    def serve(timeline: Folder, name: str) -> tuple[Path, str]:
        if name not in made:
            place = tmp_path_factory.mktemp(name)
            for path, data in site_of(verify(timeline), pyodide).items():
                (place / path).parent.mkdir(parents=True, exist_ok=True)
                (place / path).write_bytes(data)
            server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(place)))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            servers.append(server)
            made[name] = place, f"http://127.0.0.1:{server.server_port}/index.html"
        return made[name]

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


def result(browser: Browser) -> str:
    """What the page says once a check has ended."""
    browser.wait("""
        const done = arguments[0], section = document.getElementById("_check");
        const look = () => (section.dataset.done ? done() : setTimeout(look, 50));
        setTimeout(look, 50);
    """)
    return str(browser.find("[data-part=state]").text)


def told(browser: Browser) -> list[str]:
    return [item.text for item in browser.all("[data-part=events] > li")]


def test_the_shipped_log_holds_in_the_browser_as_on_the_command_line(
    served: Served, browser: Browser, root: Path, tmp_path: Path
) -> None:
    place, address = served(Disk(str(root / "events.toml")), "shipped")
    browser.open(address)
    assert browser.asked() == [address] and browser.messages() == []  # all else only on the press
    browser.find("[data-part=run]").click()
    assert result(browser) == "6 of 6 events hold, 1 of them disputed, 0 errors."
    assert [line.split(":")[0] for line in told(browser)] == [
        "holds; words are set against it",
        *["holds"] * 5,
    ]
    here = address.removesuffix("index.html")
    assert all(asked.startswith((here, f"blob:{here}")) for asked in browser.asked())
    assert browser.messages() == []
    browser.driver.execute_cdp_cmd(
        "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)}
    )
    browser.find("[data-part=take]").click()
    taken = tmp_path / "verify.json"
    browser.wait("setTimeout(arguments[0], 1000)")
    command = [sys.executable, "-m", "hrctimeline", "verify", "--format", "json"]
    printed = subprocess.run(
        command, cwd=place / "log", capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert taken.read_text(encoding="utf-8") == printed


def test_a_text_changed_by_a_word_names_the_quote_that_fell(
    served: Served, browser: Browser, root: Path, tmp_path: Path
) -> None:
    place, address = served(Disk(str(root / "events.toml")), "shipped")
    text = (place / "log/sources/joint-reply-letter.txt").read_text(encoding="utf-8")
    changed = tmp_path / "joint-reply-letter.txt"
    changed.write_bytes(text.replace("independent organizations", "dependent organizations").encode())
    browser.open(address)
    browser.find("[data-part=files]").send_keys(str(changed))
    assert result(browser).startswith("5 of 6 events hold, 1 of them disputed, 1 fall, ")
    (fallen,) = [line for line in told(browser) if line.startswith("does not hold")]
    assert fallen.startswith("does not hold: Eighteen groups reply to Haley’s letter")
    assert (
        "Not in joint-reply-letter: “As you know, we are independent organizations that do not work on behalf of any government.”"
        in fallen
    )
    assert "joint-reply-letter.txt is not the text whose checksum the index holds" in " ".join(told(browser))
    assert browser.find("[data-part=given]").text.startswith("With your own sources/joint-reply-letter.txt")
    browser.find("[data-part=given] button").click()
    browser.find("[data-part=run]").click()
    assert result(browser) == "6 of 6 events hold, 1 of them disputed, 0 errors."


def test_a_text_that_may_not_be_published_is_asked_for_and_checked_where_it_is_given(
    served: Served, browser: Browser, tmp_path: Path
) -> None:
    place, address = served(folder(), "kept-back")
    assert not [
        path for path in place.rglob("*") if path.is_file() and b"Nobody else may read" in path.read_bytes()
    ]
    browser.open(address)
    assert "A note sha256 " in browser.find("[data-part=wanted]").text
    browser.find("[data-part=run]").click()
    assert "not checked" in result(browser)
    assert [line for line in told(browser) if "The minister has the letter" in line] == [
        "not checked: a text is not here: The minister has the letter"
    ]
    given = tmp_path / "from-my-archive.bin"  # it is known by its checksum, whatever its name
    given.write_bytes(SECRET.encode())
    browser.find("[data-part=files]").send_keys(str(given))
    result(browser)
    assert [line for line in told(browser) if "The minister has the letter" in line] == [
        "holds: The minister has the letter"
    ]


def test_a_file_that_is_not_the_one_shown_stops_the_check(served: Served, browser: Browser) -> None:
    place, address = served(folder(), "kept-back")
    file = place / "log/sources/islander.txt"
    before = file.read_bytes()
    browser.open(address)
    file.write_bytes(before.replace(b"not voted", b"voted"))
    browser.find("[data-part=run]").click()
    assert result(browser) == "sources/islander.txt is not the file that this page was made of."
    file.write_bytes(before)


def test_a_file_of_another_name_is_no_file_of_it(served: Served, browser: Browser, tmp_path: Path) -> None:
    _, address = served(folder(), "kept-back")
    browser.open(address)
    (tmp_path / "letter.txt").write_text("x")
    browser.find("[data-part=files]").send_keys(str(tmp_path / "letter.txt"))
    browser.wait("setTimeout(arguments[0], 200)")
    assert browser.find("[data-part=state]").text == "No file of this timeline is called letter.txt."


def test_the_site_is_valid_and_fit_for_all(
    served: Served, browser: Browser, nu: Nu, axe: str, root: Path
) -> None:
    for timeline, name in ((Disk(str(root / "events.toml")), "shipped"), (folder(), "kept-back")):
        place, address = served(timeline, name)
        assert nu(place / "index.html") == []
        browser.open(address)
        browser.run(axe)
        assert (
            browser.wait(
                "axe.run().then((r) => arguments[0](r.violations.map((v) => v.id + v.nodes[0].html)))"
            )
            == []
        )


def test_from_disk_the_page_says_what_to_do(served: Served, browser: Browser, root: Path) -> None:
    place, _ = served(Disk(str(root / "events.toml")), "shipped")
    browser.open(place / "index.html")
    browser.find("[data-part=run]").click()
    assert result(browser) == "From disk a browser lets nothing be read: serve the folder, then check."
