"""The picture of the log in an editor, for the extension: Monaco, which is Visual Studio Code's own, shows what the server says.

`python -m tests.browser.editor_picture MONACO FILE`, MONACO being the folder that `npm install monaco-editor` makes. `make pictures`.
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.lsp_client import Client

from examples import shipped_into

from .conftest import started
from .pictures import saved

WRONG = 'date = "2018-06-19"', 'date = "2018-06-18"'
PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #fff; }} #editor {{ width: 1200px; height: 560px; }}
</style><div id="editor"></div><script src="{monaco}/min/vs/loader.js"></script><script>
const told = {told};
require.config({{ paths: {{ vs: "{monaco}/min/vs" }} }});
require(["vs/editor/editor.main"], () => {{
  const model = monaco.editor.createModel(told.text, "ini");
  const range = (r) => new monaco.Range(r.start.line + 1, r.start.character + 1, r.end.line + 1, r.end.character + 1);
  monaco.languages.registerInlayHintsProvider("ini", {{ provideInlayHints: () => ({{ dispose() {{}}, hints: told.hints.map((hint) => ({{
    label: typeof hint.label === "string" ? hint.label : hint.label.map((part) => part.value).join(""),
    position: {{ lineNumber: hint.position.line + 1, column: hint.position.character + 1 }}, paddingLeft: true }})) }}) }});
  monaco.languages.registerCodeActionProvider("ini", {{ provideCodeActions: () => ({{ dispose() {{}}, actions: told.actions.map((action) => ({{
    title: action.title, kind: "quickfix" }})) }}) }});
  const editor = monaco.editor.create(document.getElementById("editor"), {{
    model, fontSize: 14, wordWrap: "on", minimap: {{ enabled: false }}, scrollBeyondLastLine: false, lineNumbersMinChars: 4, renderWhitespace: "none",
    hover: {{ above: false }}, occurrencesHighlight: "off", stickyScroll: {{ enabled: false }} }});
  monaco.editor.setModelMarkers(model, "hrctimeline", told.found.map((found) => {{
    const at = range(found.range);
    return {{ startLineNumber: at.startLineNumber, startColumn: at.startColumn, endLineNumber: at.endLineNumber, endColumn: at.endColumn,
      severity: [0, 8, 4, 2, 1][found.severity], message: found.message, source: found.source,
      code: found.code && {{ value: found.code, target: monaco.Uri.parse("https://example.invalid/") }} }};
  }}));
  const first = range(told.found[0].range);
  editor.setPosition({{ lineNumber: first.startLineNumber, column: first.startColumn + 2 }});
  editor.setScrollTop(editor.getTopForLineNumber(first.startLineNumber - 4));
  setTimeout(() => {{ editor.focus(); editor.trigger("picture", "editor.action.showHover", {{}}); }}, 1500);
  setTimeout(() => {{ document.title = "ready"; }}, 4000);
}});
</script>"""


def main(monaco: Path, file: Path) -> None:
    """The shipped log with a date put wrong, as the server sees it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        page = folder / "editor.html"
        shown = json.dumps(told(shipped_into(folder)), ensure_ascii=False).replace("<", "\\u003c")
        page.write_text(PAGE.format(monaco=monaco.resolve().as_uri(), told=shown), encoding="utf-8")
        for browser in started():
            browser.open(page, width=1200, height=560)
            browser.wait(
                "const done = arguments[arguments.length - 1];"
                "const look = () => document.title === 'ready' ? done() : setTimeout(look, 100); look();"
            )
            saved(browser.picture(560), file)


def told(log: Path) -> dict[str, Any]:
    """What the server says of a log with a wrong date, as the protocol has it."""
    client = Client()
    text = log.read_text(encoding="utf-8").replace(*WRONG, 1)
    uri = client.open(log, text)
    client.until(lambda: bool(client.found.get(uri)))
    of = {"textDocument": {"uri": uri}}
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": text.count("\n") + 1, "character": 0}}
    hints = client.ask("textDocument/inlayHint", of | {"range": whole})
    found = client.found[uri]
    asked = of | {"range": found[0]["range"], "context": {"diagnostics": found[:1]}}
    actions = client.ask("textDocument/codeAction", asked)
    client.end()
    return {"text": text, "found": found, "hints": hints, "actions": actions}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
