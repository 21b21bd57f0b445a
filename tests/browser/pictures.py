"""Pictures of the shipped page: those of the README, and those that the tests hold it against.

`python -m tests.browser.pictures FOLDER` writes the README's; the tests write theirs with UPDATE_PICTURES=1.
"""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
_BLOCK = 8  # pixels of a side that are compared as one: what fonts draw differs by less
_COLOURS = 64


def saved(picture: bytes, file: Path) -> None:
    """Keep a picture with few colours, so that it takes little room."""
    file.parent.mkdir(parents=True, exist_ok=True)
    drawn = Image.open(BytesIO(picture)).convert("RGB")
    drawn.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT).save(file, optimize=True)


def difference(picture: bytes, golden: Path) -> float:
    """How far a picture is from a kept one: the mean over blocks, from 0 to 255; 255 for another size."""
    one, other = Image.open(BytesIO(picture)).convert("L"), Image.open(golden).convert("L")
    if one.size != other.size:
        return 255.0
    small = (max(1, one.width // _BLOCK), max(1, one.height // _BLOCK))
    blurred = (each.resize(small, Image.Resampling.BOX) for each in (one, other))
    return float(ImageStat.Stat(ImageChops.difference(*blurred)).mean[0])


def main(folder: Path) -> None:
    """The README's picture of the page."""
    from hrctimeline.edition.build import edition
    from hrctimeline.tell.page.render import page
    from hrctimeline.verifier import verify

    from .conftest import started

    report = verify(ROOT / "events.toml")
    file = folder / "page.html"
    file.write_text(page(edition(report, list(report.events))), encoding="utf-8", newline="\n")
    for browser in started():
        browser.open(file.resolve(), width=1280)
        saved(browser.picture(1180), folder / "page.png")
    file.unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
