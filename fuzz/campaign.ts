import { random } from "../samples/generate/random.ts";
import { isHandy } from "./bases.ts";
import type { Trial } from "./judge/conversation.ts";
import type { Failure, Verdict } from "./judge/verdict.ts";
import { minimised } from "./minimise.ts";
import { type Base, drawSteps, made, type Recipe, type Step } from "./recipe.ts";

/** Judges one file after another; `end` frees what it holds. */
export interface Judging {
  judge(trial: Trial): Promise<Verdict>;
  end(): void;
}

/** Which files are made. */
export interface Campaign {
  readonly bases: readonly Base[];
  readonly seed: string;
  /** Number of the first file that is made; each file depends on seed and number alone. */
  readonly from: number;
  readonly runs: number;
}

/** A failure, and the file in its smallest form. */
export interface Finding {
  readonly failure: Failure;
  /** Number of the file; null for a base as it is. */
  readonly number: number | null;
  readonly base: string;
  readonly steps: readonly Step[];
  readonly bytes: Uint8Array;
  /** What has to be read for it to fail again: nothing but the file, its base before it, or even more. */
  readonly needs: "itself" | "base" | "others";
}

/** How the campaign went. */
export interface Tally {
  files: number;
  readonly failures: Failure[];
}

/** Judges every base, then the files made of them. Of failures that are alike only the first is made small and told. */
export async function* campaign(what: Campaign, start: () => Judging, tally: Tally): AsyncGenerator<Finding> {
  const told = new Set<string>();
  const judging = start();
  for (const { number, recipe } of recipes(what)) {
    const trial = trialOf(recipe, recipe.steps.length === 0 ? recipe.base.bytes : made(recipe));
    const failure = await judging.judge(trial);
    tally.files += 1;
    if (failure === null) continue;
    tally.failures.push(failure);
    if (told.has(signature(failure))) continue;
    told.add(signature(failure));
    const afresh = start();
    yield await finding({ recipe, number, failure, bytes: trial.bytes }, afresh);
    afresh.end();
  }
  judging.end();
}

const signature = ({ kind, detail }: Failure): string => `${kind} ${detail}`;

const trialOf = ({ base, steps }: Recipe, bytes: Uint8Array): Trial => ({
  file: base.file.slice(base.file.lastIndexOf("/") + 1),
  bytes,
  base: steps.length === 0 ? null : base.bytes,
});

function* recipes({ bases, seed, from, runs }: Campaign): Generator<{ readonly number: number | null; readonly recipe: Recipe }> {
  if (from === 0) for (const base of bases) yield { number: null, recipe: { base, steps: [] } };
  const handy = bases.filter(isHandy);
  for (let number = from; number < from + runs && handy.length > 0; number += 1) {
    const base = random("fuzz", seed, number, "base").pick(handy);
    yield { number, recipe: { base, steps: drawSteps(base, `${seed}.${number}`) } };
  }
}

interface Failed {
  readonly recipe: Recipe;
  readonly number: number | null;
  readonly failure: Failure;
  readonly bytes: Uint8Array;
}

/** Makes a failing file small, judged by a process that has not read the files before it. */
async function finding({ recipe, number, failure, bytes }: Failed, judging: Judging): Promise<Finding> {
  const told = { failure, number, base: recipe.base.file };
  const isAlike = (verdict: Verdict): boolean => verdict?.kind === failure.kind;
  const fails = async (candidate: Uint8Array): Promise<boolean> => isAlike(await judging.judge(trialOf(recipe, candidate)));
  if (!(await fails(bytes))) return { ...told, steps: recipe.steps, bytes, needs: "others" };
  if (recipe.steps.length === 0) return { ...told, steps: [], bytes, needs: "itself" };
  const small = await minimised(recipe, fails);
  const isAlone = isAlike(await judging.judge({ ...trialOf(recipe, small.bytes), base: null }));
  return { ...told, steps: small.recipe.steps, bytes: small.bytes, needs: isAlone ? "itself" : "base" };
}
