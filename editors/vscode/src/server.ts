/** How the server is found and started: plain values, so that it can be tried without an editor. */

import * as path from "node:path";

/** What a user may set; empty strings are unset. */
export interface Settings {
  readonly path: string;
  readonly log: string;
}

/** The machine that the server runs on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly exists: (file: string) => boolean;
}

export interface Command {
  readonly command: string;
  readonly args: string[];
}

/** Where a folder keeps a Python of its own. */
const ENVIRONMENTS = [".venv", "venv"];

/** As the editor writes it in its own settings. */
const FOLDER = /\$\{workspaceFolder\}/g;

/** The server of a folder: the program that is set, else the one of the folder's own Python, else the one on the PATH. */
export function serverCommand(settings: Settings, folder: string | undefined, machine: Machine): Command {
  const log = settings.log && absolute(settings.log, folder, machine);
  return { command: program(settings.path, folder, machine), args: log ? ["lsp", "--log", log] : ["lsp"] };
}

function program(set: string, folder: string | undefined, machine: Machine): string {
  if (set) {
    // a bare name is looked for on the PATH, as in a shell
    return /[\\/]/.test(set) || set.startsWith("~") ? absolute(set, folder, machine) : set;
  }
  const { join } = pathsOf(machine);
  const inside = machine.platform === "win32" ? ["Scripts", "hrctimeline.exe"] : ["bin", "hrctimeline"];
  const own = folder ? ENVIRONMENTS.map((name) => join(folder, name, ...inside)) : [];
  return own.find(machine.exists) ?? "hrctimeline";
}

function absolute(given: string, folder: string | undefined, machine: Machine): string {
  const { join, isAbsolute } = pathsOf(machine);
  const whole = given.replace(/^~(?=[\\/]|$)/, () => machine.home).replace(FOLDER, () => folder ?? "");
  return isAbsolute(whole) || !folder ? whole : join(folder, whole);
}

function pathsOf(machine: Machine): path.PlatformPath {
  return machine.platform === "win32" ? path.win32 : path.posix;
}

/** The files that the server answers for: logs, what is read beside them, and the texts. */
export const FILES = "**/{events.toml,events/*.toml,reviews.toml,sources/**}";

/** What to tell somebody whose server did not start. */
export function notStarted(command: string, reason: string): string {
  return /ENOENT/.test(reason)
    ? `hrctimeline: there is no program ${command}. Install it with its language server, pip install 'hrctimeline[editor]', or set hrctimeline.path.`
    : `hrctimeline: ${command} did not start: ${reason.split("\n")[0]}`;
}
