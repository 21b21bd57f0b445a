"""The set-ups of docs/editors.md in the editors themselves, where there are any."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from examples import shipped_into
from hrctimeline.verifier import verify
from neovim import PATIENCE, Neovim, command, setup

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shipped_into(tmp_path).parent


@pytest.fixture
def neovim(folder: Path) -> Iterator[Neovim]:
    if not shutil.which("nvim"):
        pytest.skip("no nvim here")
    log = folder / "events.toml"
    log.write_text(
        log.read_text(encoding="utf-8").replace('date = "2017"', 'date = "2016"'), encoding="utf-8"
    )
    editor = Neovim(folder, log)
    try:
        editor.until(lambda: editor.lua("not vim.tbl_isempty(vim.lsp.buf_get_clients(0))"))
        yield editor
    finally:
        editor.end()


FOUND = "vim.tbl_map(function(d) return d.code end, vim.diagnostic.get(0))"
ASK = """(function()
  local params = vim.lsp.util.make_position_params()
  params.context = {{ diagnostics = {{}} }}
  params.range = {{ start = params.position, ['end'] = params.position }}
  for _, each in pairs(vim.lsp.buf_request_sync(0, 'textDocument/{method}', params, 60000)) do return each.result end
end)()"""


def test_neovim_finds_hovers_leads_completes_and_mends(neovim: Neovim, folder: Path) -> None:
    assert "date-contradicted" in neovim.until(lambda: neovim.lua(FOUND))
    neovim.keys("gg/Last year, Haley<CR>")
    said = neovim.until(lambda: neovim.lua(ASK.format(method="hover")))
    assert "**Last year**: " in said["contents"]["value"]
    neovim.keys(":lua vim.lsp.buf.definition()<CR>")
    neovim.until(lambda: neovim.lua("vim.fn.expand('%:t')") == "cnn-haley-letter.txt")
    assert neovim.line[neovim.lua("vim.fn.col('.')") - 1 :].startswith("Last year, Haley addressed")
    neovim.keys("<C-o>")
    neovim.until(lambda: neovim.lua("vim.fn.expand('%:t')") == "events.toml")
    neovim.keys('gg/date = "2016"<CR>')
    (title, edit) = next(
        (each["title"], each["edit"])
        for each in neovim.lua(ASK.format(method="codeAction"))
        if each["title"].startswith("Set the date to 2017")
    )
    assert title == "Set the date to 2017: all quotes state it" and edit
    apply = "vim.lsp.util.apply_workspace_edit(vim.json.decode([==[{}]==]), 'utf-16')"
    neovim.lua(apply.format(json.dumps(edit)))
    assert neovim.text == (ROOT / "events.toml").read_text(encoding="utf-8")
    neovim.until(lambda: neovim.lua(FOUND) == [] or neovim.lua(FOUND) == {})


def test_an_event_is_written_in_neovim_by_completion_alone(neovim: Neovim, folder: Path) -> None:
    neovim.keys("Go<CR>")
    neovim.complete("[", "[[event]]")
    neovim.keys("<CR>")
    neovim.complete("", "title = ")
    neovim.keys('Haley speaks of a joint letter"<CR><CR>')
    neovim.complete("[", "[[event.evidence]]")
    neovim.keys("<CR>")
    neovim.complete("", "source = ")
    neovim.complete("", "cnn-haley-letter")
    neovim.keys("<CR>")
    neovim.complete("", "quote = ")
    neovim.complete("US officials say Haley was resp", "US officials say Haley was responding")
    neovim.keys("<Esc>?title = <CR>O")
    neovim.complete("", "date = ")
    neovim.complete("", "2018-05")
    neovim.keys("<Esc>O")
    neovim.complete("", "id = ")
    neovim.complete("", "haley")
    neovim.keys("<Esc>")
    text = neovim.text
    written = text[text.rindex("[[event]]") :]
    assert written.startswith('[[event]]\nid = "haley-')
    log = folder / "events.toml"
    log.write_text(text, encoding="utf-8")
    report = verify(log)
    assert [f.rule for f in report.by_event[report.events[-1].id] if f.severity == "error"] == []
    assert report.events[-1].verdict == "supported"


def test_emacs_finds(folder: Path, tmp_path: Path) -> None:
    if not shutil.which("emacs"):
        pytest.skip("no emacs here")
    log = folder / "events.toml"
    log.write_text(
        log.read_text(encoding="utf-8").replace('date = "2017"', 'date = "2016"'), encoding="utf-8"
    )
    script = folder / "try.el"
    script.write_text(
        setup("elisp")
        + f"""
(unless (require 'eglot nil t) (princ "no eglot") (kill-emacs))
(find-file "{log}")
(run-hooks 'post-command-hook)
(with-timeout ({PATIENCE} (princ "never"))
  (while (not (and (bound-and-true-p flymake-mode) (flymake-diagnostics)))
    (accept-process-output nil 0.1)))
(princ (mapconcat (lambda (each) (flymake-diagnostic-text each)) (flymake-diagnostics) "\\n"))
(kill-emacs)
"""
    )
    done = subprocess.run(
        ["emacs", "--batch", "-l", str(script)],
        env=command(folder),
        capture_output=True,
        text=True,
        timeout=2 * PATIENCE,
    )
    if done.stdout == "no eglot":
        pytest.skip("no eglot here")
    assert "the texts have another date" in done.stdout or "2017" in done.stdout, done.stderr
