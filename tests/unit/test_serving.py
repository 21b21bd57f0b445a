"""`serve`: one page on loopback, for its own name alone, as the log is now."""

import http.client
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editions import SECRET, folder
from hrctimeline.logfile.folder import Disk
from hrctimeline.serving.current import Current
from hrctimeline.serving.server import Server
from hrctimeline.serving.watching import Watch

HEADER = 'http-equiv="Content-Security-Policy"'


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """The log of a small timeline on disk."""
    made = folder()
    (tmp_path / "sources").mkdir()
    for name, data in made.files.items():
        (tmp_path / "sources" / name).write_bytes(data)
    (tmp_path / "events.toml").write_bytes(made.log_bytes)
    return tmp_path / "events.toml"


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Current, int]]:
    """The page of a small timeline, on a port of its own."""
    current = Current(folder())
    server = Server(current, 0)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield current, server.server_port
    current.end()
    server.shutdown()
    server.server_close()
    thread.join(5)


def ask(port: int, path: str = "/", method: str = "GET", **headers: str) -> tuple[int, str, dict[str, str]]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.putrequest(method, path, skip_host="Host" in named)
    for name, value in named.items():
        if value:
            connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body, dict(answer.getheaders())


def test_the_page_is_there_under_a_policy(served: tuple[Current, int]) -> None:
    status, body, headers = ask(served[1])
    assert status == 200 and body.encode() == served[0].page
    assert '<article class="event' in body and 'id="_live"' in body and HEADER in body
    policy = headers["Content-Security-Policy"]
    assert (
        "default-src 'none'" in policy
        and "connect-src 'self'" in policy
        and "frame-ancestors 'none'" in policy
    )
    assert headers["X-Content-Type-Options"] == "nosniff" and headers["Cache-Control"] == "no-store"
    assert ask(served[1], method="HEAD")[:2] == (200, "")


@pytest.mark.parametrize("name", ["127.0.0.1:{}", "localhost:{}", "[::1]:{}", "LocalHost:{}"])
def test_it_answers_to_its_own_names(name: str, served: tuple[Current, int]) -> None:
    assert ask(served[1], Host=name.format(served[1]))[0] == 200


@pytest.mark.parametrize(
    "name", ["timeline.example:{}", "127.0.0.1", "localhost:1", "127.0.0.1:{}.example", "", "127.0.0.1:{} x"]
)
@pytest.mark.parametrize("path", ["/", "/changes", "/x"])
def test_no_other_name_is_answered(name: str, path: str, served: tuple[Current, int]) -> None:
    status, body, _ = ask(served[1], path, Host=name.format(served[1]))
    assert (status, body) == (403, "This server answers to its own name alone.\n")


def test_a_page_of_another_site_is_not_answered(served: tuple[Current, int]) -> None:
    assert ask(served[1], "/changes", Sec_Fetch_Site="cross-site")[0] == 403
    assert ask(served[1], "/", Sec_Fetch_Site="same-origin")[0] == 200


@pytest.mark.parametrize(
    "path",
    ["/events.toml", "/sources/", "/sources/index.toml", "/../events.toml", "/%2e%2e/events.toml", "/index.html",
     "/.", "/?/../events.toml/..", "/changes/", "/etc/passwd", "http://127.0.0.1/events.toml"],
)  # fmt: skip
def test_no_file_and_no_folder_is_given_out(path: str, served: tuple[Current, int]) -> None:
    status, body, _ = ask(served[1], path)
    assert status == (200 if path.startswith("/?") else 403 if path.startswith("http") else 404)
    assert status == 200 or len(body) < 60


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT"])
def test_nothing_can_be_done_to_it(method: str, served: tuple[Current, int]) -> None:
    assert ask(served[1], method=method)[0] == 501


def test_it_listens_on_loopback_alone(log: Path) -> None:
    server = Server(Current(Disk(str(log))), 0)
    assert server.server_address[0] == "127.0.0.1"
    server.server_close()


def test_a_waiting_page_is_told_of_a_change(log: Path) -> None:
    current = Current(Disk(str(log)))
    assert current.after(0, 0) == current.after(1, 0.01) == 1
    current.refresh()  # nothing changed: nothing is told
    assert current.after(1, 0.01) == 1
    log.write_text(log.read_text("utf-8").replace('"Fares"', '"Fares, again"'), encoding="utf-8")
    threading.Timer(0.05, current.refresh).start()
    assert current.after(1, 60) == 2
    current.end()
    assert current.after(2, 10) is None


def test_changes_are_told_as_events(served: tuple[Current, int]) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served[1], timeout=60)
    connection.request("GET", "/changes")
    answer = connection.getresponse()
    assert answer.getheader("Content-Type") == "text/event-stream"
    assert answer.readline() == b"data: 1\n" and answer.readline() == b"\n"
    connection.close()


def test_what_is_found_stands_beside_its_event(log: Path) -> None:
    current = Current(Disk(str(log)))
    assert "verify finds 0 errors and" in current.page.decode()
    text = log.read_text("utf-8")
    log.write_text(text.replace("The minister had", "The minister has had"), encoding="utf-8")
    current.refresh()
    page = current.page.decode()
    assert "verify finds 1 error and" in page and "Beside their events:" in page
    story = page[page.index('<article class="event unsupported" id="letter"') :].partition("</article>")[0]
    assert story.count('<p class="found error">') == 1
    assert "quote-not-found" in story and "events.toml:" in story
    assert page.count('<p class="found error">') == 1


def test_a_broken_log_keeps_the_last_page_and_says_why(log: Path) -> None:
    current = Current(Disk(str(log)))
    good, text = current.page.decode(), log.read_text("utf-8")
    events = good.count('<article class="event')
    log.write_text(f"{text}\n[[event\n", encoding="utf-8")
    current.refresh()
    page = current.page.decode()
    assert page.count('<article class="event') == events > 0
    assert "The log can’t be read" in page and "toml-syntax" in page and 'class="live broken"' in page
    log.unlink()
    current.refresh()
    assert "can’t be read: No such file" in current.page.decode()
    log.write_text(text, encoding="utf-8")
    current.refresh()
    assert current.page.decode().replace('data-number="4"', 'data-number="1"') == good


def test_a_log_that_is_broken_from_the_start_has_a_page_all_the_same(log: Path) -> None:
    log.write_bytes(b"\xff")
    page = Current(Disk(str(log))).page.decode()
    assert "No timeline yet" in page and "The log can’t be read" in page


def test_no_finding_has_words_of_a_text_that_is_kept_back(log: Path) -> None:
    log.write_text(log.read_text("utf-8").replace("minister had the", "minister got the"), encoding="utf-8")
    index = log.parent / "sources" / "index.toml"
    index.write_text(index.read_text("utf-8").replace("12 June 2021", "12 July 2021"), encoding="utf-8")
    page = Current(Disk(str(log))).page.decode()
    assert page.count("it has words of a text that is not published") >= 1
    for kept in ("“had”", "Nobody else", SECRET.strip()):
        assert kept not in page


@pytest.mark.parametrize("told", [True, False])
def test_changes_are_noticed(told: bool, log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not told:
        monkeypatch.setitem(__import__("sys").modules, "watchfiles", None)
        monkeypatch.setattr("hrctimeline.serving.watching._SECONDS", 0.05)
    watch = Watch(log)
    seen: list[float] = []
    thread = threading.Thread(
        target=lambda: seen.extend(time.monotonic() for _ in watch.changes()), daemon=True
    )
    thread.start()
    time.sleep(0.3)
    assert not seen
    for number, file in enumerate((log, next((log.parent / "sources").glob("*.txt"))), 1):
        file.write_bytes(file.read_bytes() + b"\n")
        until(lambda number=number: len(seen) >= number)
    watch.end()
    thread.join(5)
    assert not thread.is_alive()


def until(true: Callable[[], bool]) -> None:
    for _ in range(1200):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it has not come")
