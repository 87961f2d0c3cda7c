import { parseArgs } from "node:util";
import type { Kind } from "./bases.ts";

/** What a run was asked for. */
export interface Request {
  readonly seed: string;
  readonly from: number;
  readonly runs: number;
  readonly kinds: readonly Kind[];
  readonly out: string;
  readonly files: readonly string[];
}

export const usage = `npm run fuzz -- [--seed N] [--runs N] [--from N] [--kind xlsx|csv] [--out DIR] [FILE...]

Makes files out of the samples, or of FILE..., reads each in every way, and keeps those that are read wrongly.
  --seed N      which files are made (1)
  --runs N      how many (2000); 0 reads the files as they are
  --from N      number of the first one that is made (0); above 0 the files themselves are not read
  --kind KIND   only workbooks or only CSV
  --out DIR     where failing files are kept (fuzz-findings)
Exit status: 0 nothing was found, 1 something was, 2 wrong usage.`;

/** Reads the arguments; null where they make no sense. */
export function requestOf(argv: readonly string[]): Request | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        seed: { type: "string", default: "1" },
        runs: { type: "string", default: "2000" },
        from: { type: "string", default: "0" },
        kind: { type: "string" },
        out: { type: "string", default: "fuzz-findings" },
      },
    });
    const [from, runs] = [Number(values.from), Number(values.runs)];
    const kinds = (["xlsx", "csv"] as const).filter((kind) => values.kind === undefined || values.kind === kind);
    const isSound = [from, runs].every((each) => Number.isInteger(each) && each >= 0) && kinds.length > 0;
    return isSound ? { seed: values.seed, from, runs, kinds, out: values.out, files: positionals } : null;
  } catch {
    return null;
  }
}
