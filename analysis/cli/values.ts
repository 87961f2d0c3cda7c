import { InvalidArgumentError } from "commander";
import { csr } from "../../instrument/csr/instrument.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { AreaId, Assessor, Language } from "../../instrument/types.ts";
import { clusterDimensions, dimensions, type Dimension } from "../benchmark/types.ts";
import type { GroupCell } from "../peers/groups.ts";
import { minimumCount } from "../disclosure/minimum-counts.ts";

/** Understands the values of options; a value that cannot be used is refused in the user's language. */
export interface ValueParsers {
  /** One of some words. */
  readonly oneOf: <Word extends string>(words: readonly Word[]) => (value: string) => Word;
  /** Some of some words with commas between them, in the order of the list. */
  readonly areas: (value: string) => readonly AreaId[];
  /** Some kinds of assessor. */
  readonly assessors: (value: string) => readonly Assessor[];
  /** One more combination of dimensions. */
  readonly by: (value: string, before?: readonly (readonly Dimension[])[]) => readonly (readonly Dimension[])[];
  /** A group of companies: `industry=C,size=small`, or `all`. */
  readonly group: (value: string) => GroupCell;
  readonly minN: (value: string) => number;
  readonly jobs: (value: string) => number;
  /** Draws of chance: 1 to 10,000. */
  readonly draws: (value: string) => number;
  /** A seed: any whole number. */
  readonly seed: (value: string) => number;
  /** A day: `2026-06-30`. */
  readonly day: (value: string) => string;
  /** Lowest and highest answer, with a comma between them. */
  readonly scale: (value: string) => readonly [number, number];
}

/** The parsers that speak a language. */
export function valueParsers(language: Language): ValueParsers {
  const { usageErrors: words } = messages[language].cli;
  const one = <Word extends string>(choices: readonly Word[], value: string): Word => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new InvalidArgumentError(words.choices(choices.join(", ")));
    return found;
  };
  const some = <Word extends string>(choices: readonly Word[], value: string, fold: (text: string) => string): readonly Word[] => {
    const chosen = new Set(
      value
        .split(/[,，\s]+/u)
        .filter(Boolean)
        .map((each) => one(choices, fold(each))),
    );
    if (chosen.size === 0) throw new InvalidArgumentError(words.choices(choices.join(", ")));
    return choices.filter((choice) => chosen.has(choice));
  };
  return {
    ...figureParsers(language),
    oneOf: (choices) => (value) => one(choices, value),
    areas: (value) =>
      some(
        csr.areas.map(({ id }) => id),
        value,
        (text) => text.toUpperCase(),
      ),
    assessors: (value) => some(assessorCodes, value, (text) => text.toLowerCase()),
    by: (value, before = []) => [...before, some(dimensions, value, (text) => dimensionNamed(text.toLowerCase()))],
    group: (value) => cellOf(value, one) ?? refuse(words.group),
  };
}

/** Numbers and days. */
function figureParsers(language: Language): Pick<ValueParsers, "minN" | "jobs" | "draws" | "seed" | "day" | "scale"> {
  const { usageErrors: words, stats } = messages[language].cli;
  const wholeNumber = (value: string, least: number): number => {
    const n = Number(value);
    if (!Number.isInteger(n) || n < least) throw new InvalidArgumentError(words.wholeNumberFrom(least));
    return n;
  };
  return {
    minN: (value) => wholeNumber(value, minimumCount.least),
    jobs: (value) => wholeNumber(value, 1),
    draws: (value) => drawsOf(value) ?? refuse(words.wholeNumberBetween(1, mostDraws)),
    seed: (value) => seedOf(value) ?? refuse(stats.usage.wholeNumber),
    day: (value) => dayOf(value) ?? refuse(words.day),
    scale: (value) => endsOf(value) ?? refuse(stats.usage.scale),
  };
}

function cellOf(value: string, one: (choices: readonly Dimension[], name: string) => Dimension): GroupCell | null {
  if (value.trim().toLowerCase() === "all") return {};
  const parts = value.split(/[,，]/u).map((part) => part.split("=").map((side) => side.trim()));
  if (parts.some(({ length }, at) => length !== 2 || parts[at]?.includes("") === true)) return null;
  const entries = parts.map(([name = "", code = ""]) => {
    const dimension = one(dimensions, dimensionNamed(name.toLowerCase()));
    return [dimension, codeIn(dimension, code)] as const;
  });
  return new Set(entries.map(([dimension]) => dimension)).size === entries.length ? Object.fromEntries(entries) : null;
}

/** A cluster is a park, unless something else is said. */
const dimensionNamed = (name: string): string => (name === "cluster" ? "park" : name);

/** Clusters have names, and no codes. */
function codeIn(dimension: Dimension, code: string): string {
  if (clusterDimensions.some((cluster) => cluster === dimension)) return code;
  return dimension === "industry" ? code.toUpperCase() : code.toLowerCase();
}

/** More draws tell nothing more, and take memory for every company. */
const mostDraws = 10_000;

function drawsOf(value: string): number | null {
  const draws = seedOf(value);
  return draws !== null && draws >= 1 && draws <= mostDraws ? draws : null;
}

const assessorCodes: readonly Assessor[] = ["self", "consultant", "third-party"];

function refuse(advice: string): never {
  throw new InvalidArgumentError(advice);
}

const numberIn = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text));

function seedOf(value: string): number | null {
  const seed = numberIn(value);
  return Number.isSafeInteger(seed) ? seed : null;
}

/** An ISO day that the calendar has. */
function dayOf(value: string): string | null {
  const day = value.trim();
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

function endsOf(value: string): readonly [number, number] | null {
  const [lowest = Number.NaN, highest = Number.NaN, ...others] = value.split(/[,，]/u).map(numberIn);
  return lowest < highest && Number.isFinite(highest - lowest) && others.length === 0 ? [lowest, highest] : null;
}
