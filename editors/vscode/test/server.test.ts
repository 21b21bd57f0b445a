import assert from "node:assert/strict";
import { test } from "node:test";
import { notStarted, serverCommand } from "../src/server";

/** How the editor's settings name the folder that is open. */
const FOLDER = `\${workspaceFolder}`;
const unset = { path: "", log: "" };

function machine(platform: NodeJS.Platform, ...files: string[]) {
  const home = platform === "win32" ? "C:\\Users\\ada" : "/home/ada";
  return { platform, home, exists: (file: string) => files.includes(file) };
}

test("the folder's own Python comes before the PATH, .venv before venv", () => {
  const own = "/log/.venv/bin/hrctimeline";
  const other = "/log/venv/bin/hrctimeline";
  assert.equal(serverCommand(unset, "/log", machine("linux", other, own)).command, own);
  assert.equal(serverCommand(unset, "/log", machine("linux", other)).command, other);
  assert.equal(serverCommand(unset, "/log", machine("linux")).command, "hrctimeline");
});

test("without a folder the PATH decides", () => {
  assert.deepEqual(serverCommand(unset, undefined, machine("darwin")), {
    command: "hrctimeline",
    args: ["lsp"],
  });
});

test("on Windows a program lies in Scripts", () => {
  const own = "C:\\log\\.venv\\Scripts\\hrctimeline.exe";
  assert.equal(serverCommand(unset, "C:\\log", machine("win32", own)).command, own);
});

test("what is set wins, from the folder, from home, or by its name", () => {
  const here = machine("linux", "/log/.venv/bin/hrctimeline");
  const command = (path: string) => serverCommand({ ...unset, path }, "/log", here).command;
  assert.equal(command("tools/hrctimeline"), "/log/tools/hrctimeline");
  assert.equal(command(`${FOLDER}/tools/hrctimeline`), "/log/tools/hrctimeline");
  assert.equal(command("~/bin/hrctimeline"), "/home/ada/bin/hrctimeline");
  assert.equal(command("/opt/hrctimeline"), "/opt/hrctimeline");
  assert.equal(command("hrctimeline-next"), "hrctimeline-next");
});

test("a folder's name is taken as it is", () => {
  const path = `${FOLDER}/hrctimeline`;
  assert.equal(serverCommand({ ...unset, path }, "/a$&b", machine("linux")).command, "/a$&b/hrctimeline");
});

test("the log that is set is named to the server", () => {
  const settings = { path: "", log: "logs/events.toml" };
  assert.deepEqual(serverCommand(settings, "/log", machine("linux")).args, [
    "lsp",
    "--log",
    "/log/logs/events.toml",
  ]);
});

test("a missing program says how to get it, another fault says itself", () => {
  assert.match(
    notStarted("hrctimeline", "Error: spawn hrctimeline ENOENT"),
    /pip install 'hrctimeline\[editor\]'/,
  );
  assert.equal(notStarted("/x", "Error: broken\n  at y"), "hrctimeline: /x did not start: Error: broken");
});
