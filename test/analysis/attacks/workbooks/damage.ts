import { random } from "../../../../samples/generate/random.ts";

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
  const dice = random("flips", seed);
  return Array.from({ length: count }, () => {
    const at = dice.whole(0, file.length - 1);
    const bytes = file.slice();
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.whole(0, 7));
    return { what: `a bit of byte ${at} changed`, bytes };
  });
}

/** Copies with one sector of zeros, as a disk that failed leaves it. */
export function zeroedSectors(file: Uint8Array, count: number, seed: number): readonly Damaged[] {
  const dice = random("zeroed sectors", seed);
  return Array.from({ length: count }, () => {
    const at = sector * dice.whole(0, Math.floor(file.length / sector) - 1);
    return { what: `zeros from byte ${at}`, bytes: file.slice().fill(0, at, at + sector) };
  });
}
