/** Starts `hrctimeline lsp` for the folder that is open, and again when its settings change. */

import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { commands, type ExtensionContext, type OutputChannel, window, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { type Command, FILES, notStarted, serverCommand } from "./server";

const NAME = "hrctimeline";

let client: LanguageClient | undefined;
/** One start or stop at a time. */
let turn: Promise<void> = Promise.resolve();

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel(NAME);
  const restart = () => inTurn(() => start(output));
  context.subscriptions.push(
    output,
    commands.registerCommand(`${NAME}.restart`, restart),
    commands.registerCommand(`${NAME}.output`, () => output.show()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${NAME}.path`) || change.affectsConfiguration(`${NAME}.log`)) {
        void restart();
      }
    }),
  );
  await restart();
}

export function deactivate(): Promise<void> {
  return inTurn(stop);
}

function inTurn(step: () => Promise<void>): Promise<void> {
  turn = turn.then(step, step);
  return turn;
}

async function start(output: OutputChannel): Promise<void> {
  await stop();
  const run = command();
  const watcher = workspace.createFileSystemWatcher(FILES);
  const next = new LanguageClient(
    NAME,
    NAME,
    { ...run, options: { cwd: folder() } },
    {
      documentSelector: [{ scheme: "file", pattern: FILES }],
      initializationOptions: { notes: workspace.getConfiguration(NAME).get("notes", false) },
      synchronize: { fileEvents: watcher, configurationSection: NAME },
      outputChannel: output,
    },
  );
  try {
    await next.start();
    client = next;
  } catch (error) {
    await next.dispose().catch(() => undefined);
    void offerSettings(notStarted(run.command, String(error)));
  }
}

async function stop(): Promise<void> {
  const last = client;
  client = undefined;
  await last?.dispose().catch(() => undefined);
}

function folder(): string | undefined {
  return workspace.workspaceFolders?.[0]?.uri.fsPath;
}

function command(): Command {
  const set = workspace.getConfiguration(NAME, workspace.workspaceFolders?.[0]);
  const settings = { path: set.get("path", ""), log: set.get("log", "") };
  return serverCommand(settings, folder(), {
    platform: process.platform,
    home: homedir(),
    exists: existsSync,
  });
}

async function offerSettings(message: string): Promise<void> {
  const open = "Open settings";
  if ((await window.showErrorMessage(message, open)) === open) {
    await commands.executeCommand("workbench.action.openSettings", `${NAME}.path`);
  }
}
