import { type ChildProcess, spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import type { WorkFolder } from "../../files/work-folder.ts";
import { officeSettings } from "./office-settings.ts";

/** What one start of LibreOffice may take. */
export interface OfficeLimits {
  /** Seconds until the first file is converted, and from each file to the next. */
  readonly seconds: number;
  /** Bytes of all workbooks that it writes. */
  readonly outputBytes: number;
}

/** A start of LibreOffice. */
export interface OfficeRun extends OfficeLimits {
  readonly program: string;
  readonly folder: WorkFolder;
  /** Files below the folder, each with a name of its own. */
  readonly inputs: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** Where LibreOffice writes, below the work folder. */
export const outputFolder = "out";

/** How it ended: by itself, whatever it has done, or by a limit. */
export type OfficeEnd = "ended" | "too-long" | "too-large";

/**
 * Has LibreOffice convert files to .xlsx. It knows nothing of the user: a new profile with the strictest settings, and no other
 * variables than those that a program needs to start. When a limit is passed, it is ended with all that it has started.
 */
export async function runOffice(run: OfficeRun): Promise<OfficeEnd> {
  const { folder, signal } = run;
  signal?.throwIfAborted();
  folder.remove("profile");
  folder.write("profile/user/registrymodifications.xcu", officeSettings);
  for (const name of [outputFolder, "home", "tmp"]) folder.makeFolder(name);
  const [command = "", ...rest] = commandLine(run);
  const office = spawn(command, rest, { cwd: folder.pathOf("home"), env: environment(folder), stdio: "ignore", detached: !isWindows });
  const stop = (): void => endAll(office);
  signal?.addEventListener("abort", stop);
  try {
    return await watched(office, run);
  } finally {
    signal?.removeEventListener("abort", stop);
    stop();
    signal?.throwIfAborted();
  }
}

const isWindows = process.platform === "win32";

const options = ["--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard"];

function commandLine({ program, folder, inputs }: OfficeRun): readonly string[] {
  const profile = `-env:UserInstallation=${pathToFileURL(folder.pathOf("profile")).href}`;
  const task = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.pathOf(outputFolder)];
  const office = [program, ...options, profile, ...task, ...inputs.map((input) => folder.pathOf(input))];
  return isWindows ? office : ["/bin/sh", "-c", `${limits}; exec "$@"`, "sh", ...office];
}

/**
 * What the system itself holds LibreOffice to: 4 GB of memory, files of 200 MB, and ten minutes of work, should this program be killed and
 * nobody watch any more. A system that knows no such limit does without.
 */
const limits = "ulimit -v 4194304; ulimit -f 409600; ulimit -t 600";

function environment(folder: WorkFolder): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  const [home, temporary] = [folder.pathOf("home"), folder.pathOf("tmp")];
  return {
    PATH,
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    HOME: home,
    USERPROFILE: home,
    APPDATA: home,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    // The locale decides how a value is shown, never what it is.
    LC_ALL: "C.UTF-8",
    // No display, no desktop.
    SAL_USE_VCLPLUGIN: "svp",
  };
}

const pollMilliseconds = 100;

/** Looks now and then at what is written: each file that is done begins the time anew. */
function watched(office: ChildProcess, { folder, seconds, outputBytes }: OfficeRun): Promise<OfficeEnd> {
  return new Promise((resolve) => {
    const before = folder.bytesIn(outputFolder);
    let [bytes, since] = [before, performance.now()];
    const finish = (end: OfficeEnd): void => {
      clearInterval(timer);
      resolve(end);
    };
    const timer = setInterval(() => {
      const now = folder.bytesIn(outputFolder);
      if (now > bytes) [bytes, since] = [now, performance.now()];
      if (now - before > outputBytes) finish("too-large");
      else if (performance.now() - since > seconds * 1000) finish("too-long");
    }, pollMilliseconds);
    office.once("error", () => finish("ended"));
    office.once("close", () => finish("ended"));
  });
}

/** LibreOffice is a script that starts a program that starts another: they are a group of their own and end together. */
function endAll({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined) return;
  if (isWindows) {
    if (exitCode === null) spawn("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore" }).once("error", () => {});
  } else
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // All of them have ended.
    }
}
