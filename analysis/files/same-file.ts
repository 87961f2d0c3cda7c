import { statSync } from "node:fs";

/** Whether two paths lead to the same file on the disk, be it by links or in other spellings. */
export function isSameFile(one: string, other: string): boolean {
  try {
    const [first, second] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
    return first.dev === second.dev && first.ino === second.ino;
  } catch {
    return false;
  }
}
