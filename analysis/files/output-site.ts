import { existsSync } from "node:fs";
import { mkdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { defaultLimits, type Limits } from "../../instrument/reader/limits.ts";
import { onDisk } from "./on-disk.ts";
import { writing } from "./output-error.ts";
import { readerVersion } from "./reader-version.ts";
import { ReadingLog } from "./reading-log.ts";
import { assertReplaceable } from "./replaceable-folder.ts";
import { LockedError, takeLock } from "./run-lock.ts";
import { errorCode } from "./walk-folder.ts";
import { fillFolder, type OutputFile, type WriteOutput } from "./fill-folder.ts";

/** How an output folder is treated. */
export interface SiteOptions {
  /** Whether an earlier result may be replaced. */
  readonly force: boolean;
  /** Whether to begin though another run seems to be at work. */
  readonly unlock?: boolean;
}

/**
 * The place of a result while it is made. Beside the folder `out` stands the hidden folder `.out.csr-cache` with
 *
 * - `lock`: which run is at work; a second one is refused
 * - `new`: the result as it grows; at the very end it takes the place of `out`
 * - `old`: the earlier result, for the moment in which they change places
 * - what is kept for the next run, see `ReadingLog`
 *
 * Whatever kills the program, the next run finds the result whole, old or new, and cleans up.
 */
export class OutputSite {
  readonly #folder: string;
  readonly #options: SiteOptions;
  readonly #target: string;
  readonly #unlock: () => void;
  /** The topmost folder that was made for the site, null where all were there. */
  readonly #made: string | null;
  readonly #workshop: string;

  private constructor(folder: string, options: SiteOptions, place: { workshop: string; made: string | null; unlock: () => void }) {
    this.#folder = folder;
    this.#options = options;
    this.#target = resolve(folder);
    this.#unlock = place.unlock;
    this.#made = place.made;
    this.#workshop = place.workshop;
  }

  /**
   * Reserves a folder for a result. Throws `OutputFolderError` where it must not be replaced, `LockedError` where another run is at work,
   * `OutputError` where the system does not let anything be written there.
   */
  static async open(folder: string, options: SiteOptions): Promise<OutputSite> {
    // Without a lock the folder may just be changing places, so that its state is looked at again below.
    if (!existsSync(join(workshopOf(folder), "old"))) await assertReplaceable(folder, options.force);
    const workshop = workshopOf(folder);
    const made = await writing(folder, () => madeFolder(dirname(workshop)));
    const unlock = await writing(folder, () => locked(folder, workshop, options.unlock === true));
    const site = new OutputSite(folder, options, { workshop, made, unlock });
    try {
      await writing(folder, () => site.#recover());
      await assertReplaceable(folder, options.force);
      return site;
    } catch (error) {
      await site.close();
      throw error;
    }
  }

  /** What was read in earlier runs, as far as this reader would read it too. Close it before the site. */
  readings(limits: Limits = defaultLimits): ReadingLog {
    const version = `${readerVersion()} ${JSON.stringify(limits)}`;
    return new ReadingLog(join(this.#workshop, "readings"), version);
  }

  /** Puts a result in place as a whole. An error or an interruption leaves an earlier one as it was. */
  async publish(fill: (write: WriteOutput) => Promise<void>): Promise<readonly OutputFile[]> {
    await assertReplaceable(this.#folder, this.#options.force);
    const fresh = join(this.#workshop, "new");
    try {
      const files = await writing(this.#folder, () => fillFolder(fresh, this.#folder, fill));
      await writing(this.#folder, () => this.#putInPlace(fresh));
      return files;
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
  }

  /** Lets other runs at the folder, and removes what was made and is not needed. */
  async close(): Promise<void> {
    this.#unlock();
    // A folder with something in it stays.
    let empty = await rmdir(this.#workshop).then(
      () => true,
      () => false,
    );
    for (let folder = dirname(this.#workshop); empty && this.#made !== null && folder.startsWith(this.#made); folder = dirname(folder)) {
      empty = await rmdir(folder).then(
        () => true,
        () => false,
      );
    }
  }

  /** After a run that was killed: brings the earlier result back if it was just changing places, and removes the rest. */
  async #recover(): Promise<void> {
    const old = join(this.#workshop, "old");
    if (existsSync(old) && !existsSync(this.#target)) await rename(old, this.#target);
    for (const name of ["old", "new"]) await rm(join(this.#workshop, name), { recursive: true, force: true });
  }

  /** Moves an existing target aside first, as no system replaces a folder that is not empty, and back where the move fails. */
  async #putInPlace(fresh: string): Promise<void> {
    const old = join(this.#workshop, "old");
    const existed = existsSync(this.#target);
    if (existed) await rename(this.#target, old);
    try {
      await rename(fresh, this.#target);
    } catch (error) {
      if (existed) await rename(old, this.#target);
      throw error;
    }
    await onDisk(dirname(this.#target));
    await rm(old, { recursive: true, force: true });
  }
}

const workshopOf = (folder: string): string => {
  const target = resolve(folder);
  return join(dirname(target), `.${basename(target)}.csr-cache`);
};

/**
 * Makes a folder with those above it and gives back the topmost that was missing, null where all were there. Node's own way says of a
 * read-only disk that the folder does not exist. Where a file stands in the way, the next step says so.
 */
async function madeFolder(folder: string, mode = 0o777): Promise<string | null> {
  try {
    await mkdir(folder, { mode });
    return folder;
  } catch (error) {
    const code = errorCode(error);
    if (code === "EEXIST") return null;
    if (code !== "ENOENT" || dirname(folder) === folder) throw error;
    const top = await madeFolder(dirname(folder));
    await mkdir(folder, { mode });
    return top ?? folder;
  }
}

/** Makes the workshop and takes its lock. Another run that is just leaving may remove the empty workshop in between, so that it is tried again. */
async function locked(folder: string, workshop: string, force: boolean, tries = 3): Promise<() => void> {
  await madeFolder(workshop, 0o700);
  try {
    return takeLock(join(workshop, "lock"), { force });
  } catch (error) {
    if (error instanceof LockedError) throw new LockedError(folder, error.holder);
    if (errorCode(error) !== "ENOENT" || tries <= 1) throw error;
    return locked(folder, workshop, force, tries - 1);
  }
}
