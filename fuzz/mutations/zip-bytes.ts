import type { Random } from "../../samples/generate/random.ts";
import type { Damage } from "../archive/archive-file.ts";
import { damaged } from "../archive/damage.ts";
import type { ArchiveMutation, BytesMutation } from "./mutation.ts";

type Draw = readonly [name: string, draw: (dice: Random) => Damage];

const draws: readonly Draw[] = [
  ["flipped bit", (dice) => ({ kind: "flip", at: dice.next(), bit: dice.whole(0, 7) })],
  ["other byte", (dice) => ({ kind: "set", at: dice.next(), byte: dice.pick([0, 0xff, 0x0a, 0x22, dice.whole(0, 255)]) })],
  ["zeroed bytes", (dice) => ({ kind: "zero", at: dice.next(), length: dice.pick([1, 4, 64, 512]) })],
  ["lost bytes", (dice) => ({ kind: "remove", at: dice.next(), length: dice.pick([1, 2, 30, 512]) })],
  ["truncation", (dice) => ({ kind: "cut", at: dice.next() })],
  ["truncation near the end", (dice) => ({ kind: "cut", at: 1 - dice.next() * 0.01 })],
];

const flippedDirectory: Draw = [
  "flipped bit in the directory",
  (dice) => ({ kind: "flip-directory", at: dice.next(), bit: dice.whole(0, 7) }),
];

/** Damage to the packed archive. */
export const archiveDamages: readonly ArchiveMutation[] = [...draws, flippedDirectory].map(([name, draw]) => ({
  name: `bytes: ${name}`,
  apply: (archive, dice) => ({ ...archive, damages: [...archive.damages, draw(dice)] }),
}));

/** The same damage to any file. */
export const byteDamages: readonly BytesMutation[] = draws.map(([name, draw]) => ({
  name: `bytes: ${name}`,
  apply: (bytes, dice) => damaged(bytes, [draw(dice)]),
}));
