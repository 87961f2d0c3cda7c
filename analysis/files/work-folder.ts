import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder among the system's temporary files that only this user can look into, and that is gone when the work in it is done. */
export class WorkFolder {
  readonly path: string = mkdtempSync(join(tmpdir(), "csr-"));

  /** The path of something in the folder. */
  pathOf(name: string): string {
    return join(this.path, name);
  }

  /** Writes a file, and makes the folders in which it lies. */
  write(name: string, content: Uint8Array | string): void {
    const path = this.pathOf(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  makeFolder(name: string): void {
    mkdirSync(this.pathOf(name), { recursive: true });
  }

  has(name: string): boolean {
    return existsSync(this.pathOf(name));
  }

  /** Bytes of the files that lie in a folder, 0 where there is no such folder. */
  bytesIn(name: string): number {
    const path = this.pathOf(name);
    const files = existsSync(path) ? readdirSync(path) : [];
    return files.reduce((sum, file) => sum + (statSync(join(path, file), { throwIfNoEntry: false })?.size ?? 0), 0);
  }

  remove(name: string): void {
    rmSync(this.pathOf(name), { recursive: true, force: true });
  }

  /** Removes the folder. A program that was just killed may hold a file for a moment. */
  close(): void {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
