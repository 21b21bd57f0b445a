// Runs the verifier on the bytes it is given, in a Python for browsers that lies beside this file.
const PACKAGE = "/package";
const TIMELINE = "/timeline";

let loading = null;

const load = async () => {
  const { loadPyodide } = await import("./pyodide/pyodide.mjs");
  const [python, archive] = await Promise.all([
    loadPyodide({ indexURL: new URL("./pyodide/", import.meta.url).href }),
    fetch(new URL("./hrctimeline.zip", import.meta.url)).then((answer) => answer.arrayBuffer()),
  ]);
  python.unpackArchive(archive, "zip", { extractDir: PACKAGE });
  python.runPython(`import sys; sys.path.insert(0, "${PACKAGE}")`);
  return python;
};

const lay = (python, files) => {
  python.runPython(`import shutil; shutil.rmtree("${TIMELINE}", ignore_errors=True)`);
  python.FS.mkdirTree(`${TIMELINE}/sources`);
  for (const [path, bytes] of files) {
    const name = `${TIMELINE}/${path}`;
    python.FS.mkdirTree(name.slice(0, name.lastIndexOf("/")));
    python.FS.writeFile(name, new Uint8Array(bytes));
  }
};

self.onmessage = async ({ data: { files, withheld } }) => {
  try {
    loading ??= load();
    const python = await loading;
    self.postMessage({ step: "Checking …" });
    lay(python, files);
    python.globals.set("withheld", python.toPy(withheld));
    const result = python.runPython(`
import os
os.chdir("${TIMELINE}")
from hrctimeline.tell.page.checked import checked
checked("events.toml", withheld)
`);
    self.postMessage({ result });
  } catch (error) {
    loading = null;
    self.postMessage({
      error: String(error.message ?? error)
        .trim()
        .split("\n")
        .at(-1),
    });
  }
};
