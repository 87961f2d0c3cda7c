import type { ArchiveFile } from "./archive/archive-file.ts";
import { packed } from "./archive/pack.ts";
import { fewer } from "./fewer.ts";
import { shrunkMarkup } from "./shrink-markup.ts";
import { type Base, bytesOf, made, type Recipe, stepped } from "./recipe.ts";

/** Whether a file fails in the same way. */
export type FailsAlike = (bytes: Uint8Array) => Promise<boolean>;

/** A failing file made small: fewer steps, then less of everything else. */
export interface Minimised {
  readonly recipe: Recipe;
  readonly bytes: Uint8Array;
}

/** Drops steps that are not needed, then parts, elements and bytes. The file that is left fails in the same way. */
export async function minimised(recipe: Recipe, fails: FailsAlike): Promise<Minimised> {
  let { steps } = recipe;
  for (const step of recipe.steps) {
    const others = steps.filter((each) => each !== step);
    if (await fails(made({ ...recipe, steps: others }))) steps = others;
  }
  const needed = { ...recipe, steps };
  return { recipe: needed, bytes: await shrunk(stepped(needed), fails) };
}

async function shrunk(form: Base, fails: FailsAlike): Promise<Uint8Array> {
  if (form.kind !== "archive") return joined(await fewer(split(form.bytes), async (pieces) => fails(joined(pieces))));
  let { archive } = form;
  const alike = (candidate: ArchiveFile): Promise<boolean> => fails(packed(candidate));
  archive = { ...archive, entries: await fewer(archive.entries, (entries) => alike({ ...archive, entries })) };
  for (const index of archive.entries.keys()) archive = await shrunkMarkup(archive, index, alike);
  return bytesOf({ ...form, archive });
}

/** Lines, so that a CSV shrinks line by line; other files are one line and stay as they are. */
function split(bytes: Uint8Array): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start) + 1 || bytes.length;
    pieces.push(bytes.subarray(start, end));
    start = end;
  }
  return pieces;
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));
