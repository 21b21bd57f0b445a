"""The system's own Chromium, driven without a window; where there is none, what needs it is skipped."""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

WEB = Path(__file__).parent / "node_modules"
FLAGS = (
    "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--force-color-profile=srgb",
    "--force-prefers-reduced-motion", "--lang=en",
)  # fmt: skip


class Browser:
    """A tab: pages, keys, what was asked for and what was complained of."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    def open(self, address: str | Path, *, width: int = 1440, height: int = 900, dark: bool = False) -> None:
        self.messages(), self.asked()
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        self.driver.get("about:blank")
        self.driver.get(address.as_uri() if isinstance(address, Path) else address)

    def run(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def wait(self, script: str, *arguments: Any) -> Any:
        """The value that a script gives to its last argument, a function."""
        return self.driver.execute_async_script(script, *arguments)

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def press(self, key: str) -> None:
        self.driver.switch_to.active_element.send_keys(key)

    def messages(self) -> list[str]:
        """What the console has had since it was last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def asked(self) -> list[str]:
        """The addresses that were asked for since then."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        sent = [event["params"] for event in events if event["method"] == "Network.requestWillBeSent"]
        return [each["request"]["url"] for each in sent if not each["request"]["url"].startswith("about:")]

    def picture(self, height: int) -> bytes:
        """The first `height` pixels of the page, as PNG."""
        width = self.run("return document.documentElement.clientWidth")
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        told = {"format": "png", "captureBeyondViewport": True, "clip": clip}
        return base64.b64decode(self.driver.execute_cdp_cmd("Page.captureScreenshot", told)["data"])

    def paper(self) -> bytes:
        """The page as PDF."""
        told = {"printBackground": True, "preferCSSPageSize": True}
        return base64.b64decode(self.driver.execute_cdp_cmd("Page.printToPDF", told)["data"])


def chromium() -> tuple[str, str]:
    """The browser and its driver; skips where there are none."""
    names = ("chromium", "chromium-browser", "google-chrome")
    browser = next((found for name in names if (found := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    if not browser or not driver:
        pytest.skip("no Chromium with its chromedriver here (Debian: chromium, chromium-driver)")
    return browser, driver


def started(*, script: bool = True) -> Iterator[Browser]:
    browser, path = chromium()
    options = Options()
    options.binary_location = browser
    for flag in FLAGS:
        options.add_argument(flag)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.add_argument("--no-sandbox")  # Chromium has none for root
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(path))
    driver.set_script_timeout(120)
    yield Browser(driver)
    driver.quit()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    yield from started()


@pytest.fixture(scope="session")
def browser_without_script() -> Iterator[Browser]:
    yield from started(script=False)


def tool(path: str) -> Path:
    """A file of the packages that `npm ci` puts beside these tests; skips where they are not."""
    if not (WEB / path).exists():
        pytest.skip("no packages here: npm ci --ignore-scripts --prefix tests/browser")
    return WEB / path


Nu = Callable[..., list[str]]


@pytest.fixture(scope="session")
def nu() -> Nu:
    """The Nu HTML checker: its messages on some files."""
    jar, java = tool("vnu-jar/build/dist/vnu.jar"), shutil.which("java")
    if not java:
        pytest.skip("no Java here, which the Nu HTML checker runs on")

    def check(*files: Path) -> list[str]:
        command = [java, "-Xss16m", "-jar", str(jar), "--format", "gnu", *map(str, files)]
        return subprocess.run(command, capture_output=True, text=True, check=False).stderr.splitlines()

    return check


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    return tool("axe-core/axe.min.js").read_text(encoding="utf-8")
