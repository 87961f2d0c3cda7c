import { Dice } from "../../ingest/fast/dice.ts";

/** A damaged copy of a file. */
export interface Damaged {
  readonly what: string;
  readonly bytes: Uint8Array;
}

const sector = 512;

/** The file as far as it came, cut at each sector. */
export const truncations = (file: Uint8Array): readonly Damaged[] =>
  Array.from({ length: Math.ceil(file.length / sector) }, (_, index) => ({
    what: `cut off after ${index} sectors`,
    bytes: file.subarray(0, index * sector),
  }));

/** Copies with one bit changed anywhere. */
export function flips(file: Uint8Array, count: number, seed: number): readonly Damaged[] {
  const dice = new Dice(seed);
  return Array.from({ length: count }, () => {
    const at = dice.below(file.length);
    const bytes = file.slice();
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8));
    return { what: `a bit of byte ${at} changed`, bytes };
  });
}

/** Copies with one sector of zeros, as a disk that failed leaves it. */
export function zeroedSectors(file: Uint8Array, count: number, seed: number): readonly Damaged[] {
  const dice = new Dice(seed);
  return Array.from({ length: count }, () => {
    const at = sector * dice.below(Math.floor(file.length / sector));
    return { what: `zeros from byte ${at}`, bytes: file.slice().fill(0, at, at + sector) };
  });
}
