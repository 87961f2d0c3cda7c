import type { Damage } from "./archive-file.ts";

/** The bytes with all damages done, one after another. */
export function damaged(bytes: Uint8Array, damages: readonly Damage[], directory = 0): Uint8Array {
  return damages.reduce((before, damage) => afterDamage(before, damage, directory), bytes);
}

function afterDamage(before: Uint8Array, damage: Damage, directory: number): Uint8Array {
  if (before.length === 0) return before;
  const bytes = Uint8Array.from(before);
  const start = damage.kind === "flip-directory" ? Math.min(directory, bytes.length - 1) : 0;
  const at = start + Math.min(bytes.length - start - 1, Math.floor(damage.at * (bytes.length - start)));
  switch (damage.kind) {
    case "flip":
    case "flip-directory":
      bytes[at] = (bytes[at] ?? 0) ^ (1 << damage.bit);
      return bytes;
    case "set":
      bytes[at] = damage.byte;
      return bytes;
    case "zero":
      return bytes.fill(0, at, at + damage.length);
    case "remove":
      return new Uint8Array(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + damage.length)]));
    case "cut":
      return bytes.subarray(0, at);
  }
}
