import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import manifest from "../package.json";

const source = readFileSync("src/extension.ts", "utf8");

test("each command and setting of the manifest is one of the code, and the other way round", () => {
  const named = manifest.contributes.commands.map(({ command }) => command.split(".")[1]);
  const registered = [...source.matchAll(/registerCommand\(`\$\{NAME\}\.(\w+)`/g)].map(([, name]) => name);
  assert.deepEqual(named.sort(), registered.sort());
  const settings = Object.keys(manifest.contributes.configuration.properties).filter(
    (key) => !key.includes("trace"),
  );
  const read = [...source.matchAll(/\.get\("(\w+)"/g)].map(([, name]) => `hrctimeline.${name}`);
  assert.deepEqual(settings.sort(), read.sort());
});

test("a folder that is not trusted starts nothing", () => {
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, false);
});

test("the version is that of the package beside it", () => {
  const project = readFileSync("../../pyproject.toml", "utf8");
  assert.equal(manifest.version, /^version = "(.+)"$/m.exec(project)?.[1]);
});
