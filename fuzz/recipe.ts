import { type Random, random } from "../samples/generate/random.ts";
import type { ArchiveFile } from "./archive/archive-file.ts";
import { packed } from "./archive/pack.ts";
import { attributeMutations } from "./mutations/attributes.ts";
import { cellMutations } from "./mutations/cells.ts";
import { csvEncodingMutations } from "./mutations/csv-encoding.ts";
import { csvTextMutations } from "./mutations/csv-text.ts";
import { documentMutations } from "./mutations/documents.ts";
import { markupMutations } from "./mutations/markup.ts";
import type { Mutation } from "./mutations/mutation.ts";
import { partMutations } from "./mutations/parts.ts";
import { workbookMutations } from "./mutations/workbook.ts";
import { archiveDamages, byteDamages } from "./mutations/zip-bytes.ts";
import { zipRecords } from "./mutations/zip-records.ts";

/** A file that others are made of: an archive taken apart, a CSV, or anything else, which is only damaged. */
export type Base = { readonly file: string; readonly bytes: Uint8Array } & (
  | { readonly kind: "archive"; readonly archive: ArchiveFile }
  | { readonly kind: "csv" }
  | { readonly kind: "other" }
);

/** One mutation with the seed of its draws: it does the same whatever comes before it, as far as that leaves it something to do. */
export interface Step {
  readonly mutation: string;
  readonly seed: string;
}

/** How a file comes about. */
export interface Recipe {
  readonly base: Base;
  readonly steps: readonly Step[];
}

const byKind = {
  archive: [
    [zipRecords, 2],
    [archiveDamages, 1],
    [partMutations, 2],
    [markupMutations, 4],
    [documentMutations, 1.5],
    [attributeMutations, 3],
    [cellMutations, 6],
    [workbookMutations, 4],
  ],
  csv: [
    [csvTextMutations, 8],
    [csvEncodingMutations, 1],
    [byteDamages, 2],
  ],
  other: [[byteDamages, 1]],
} as const;

/** The steps to make a file of a base: mostly one or two, at most six. */
export function drawSteps(base: Base, seed: string): readonly Step[] {
  const dice = random("fuzz", seed, "steps");
  const count = dice.weighted([
    [1, 5],
    [2, 4],
    [3, 2],
    [6, 1],
  ]);
  return Array.from({ length: count }, (_, index) => ({ mutation: drawMutation(base, dice), seed: `${seed}.${index}` }));
}

function drawMutation({ kind }: Base, dice: Random): string {
  const families: readonly (readonly [readonly { readonly name: string }[], number])[] = byKind[kind];
  return dice.pick(dice.weighted(families)).name;
}

/** The bytes that a recipe makes. */
export const made = (recipe: Recipe): Uint8Array => bytesOf(stepped(recipe));

/** What the steps make of the base, still taken apart. */
export function stepped({ base, steps }: Recipe): Base {
  if (base.kind === "archive") {
    const archive = applied(
      base.archive,
      steps,
      byKind.archive.flatMap(([family]) => family),
    );
    return { ...base, archive };
  }
  return {
    ...base,
    bytes: applied(
      base.bytes,
      steps,
      byKind[base.kind].flatMap(([family]) => family),
    ),
  };
}

/** A file put together. */
export const bytesOf = (base: Base): Uint8Array => (base.kind === "archive" ? packed(base.archive) : base.bytes);

function applied<Form>(form: Form, steps: readonly Step[], mutations: readonly Mutation<Form>[]): Form {
  return steps.reduce((before, { mutation, seed }) => {
    const found = mutations.find(({ name }) => name === mutation);
    return found === undefined ? before : found.apply(before, random("fuzz", seed, mutation));
  }, form);
}
