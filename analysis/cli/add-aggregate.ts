import type { Command } from "commander";
import { messages } from "../../instrument/messages/messages.ts";
import type { Assessor } from "../../instrument/types.ts";
import type { Dimension } from "../benchmark/types.ts";
import type { AggregateOptions } from "../commands/aggregate.ts";
import { duplicateRules, type DuplicateRule } from "../dataset/settle.ts";
import { minimumCount } from "../disclosure/minimum-counts.ts";
import { type Add, command, commonFlags, type FileFlags } from "./new-command.ts";
import { valueParsers } from "./values.ts";

interface AggregateFlags extends FileFlags {
  readonly cache: boolean;
  readonly forceUnlock?: boolean;
  readonly out?: string;
  readonly by?: readonly (readonly Dimension[])[];
  readonly minN: number;
  readonly duplicates: DuplicateRule;
  readonly assessor?: readonly Assessor[];
  readonly quality?: "flag" | "exclude";
  readonly force?: boolean;
  readonly seed: number;
  readonly public?: boolean;
  readonly releaseLog?: string;
  readonly release?: string;
  readonly keyFile?: string;
  readonly weights?: string;
  readonly research: boolean;
  readonly clusters?: string;
  readonly asOf?: string;
}

/** The command `csr aggregate`. */
export const addAggregate: Add = (program, { language, secret, perform }) => {
  const { options, arguments: names } = messages[language].cli;
  const parse = valueParsers(language);
  command(program, "aggregate", language)
    .argument("[paths...]", names.files)
    .option("--out <folder>", options.out)
    .option("--by <dimensions>", options.by, parse.by)
    .option("--min-n <companies>", options.minN, parse.minN, minimumCount.default)
    .option("--duplicates <rule>", options.duplicates, parse.oneOf(duplicateRules), "latest")
    .option("--assessor <list>", options.assessor, parse.assessors)
    .option("--quality <rule>", options.quality, parse.oneOf(["flag", "exclude"]))
    .option("--files-from <file>", options.filesFrom)
    .option("--jobs <files>", options.jobs, valueParsers(language).jobs)
    .option("--convert", options.convert)
    .option("--force", options.force)
    .option("--no-cache", options.noCache)
    .option("--force-unlock", options.forceUnlock)
    .option("--seed <number>", options.seed, parse.seed, 1)
    .option("--weights <file>", options.weights)
    .option("--no-research", options.noResearch)
    .option("--clusters <file>", options.clusters)
    .option("--as-of <day>", options.asOf, parse.day)
    .option("--public", options.public)
    .option("--release-log <file>", options.releaseLog)
    .option("--release <name>", options.release)
    .option("--key-file <file>", options.keyFile)
    .action(async (paths: string[], own: AggregateFlags, self: Command) => {
      const flags = commonFlags(self, language);
      const request = requestOf(paths, own, { secret, json: flags.json === true });
      await perform(flags, async (effects) => (await import("../commands/aggregate.ts")).aggregate(request, effects));
    });
};

function requestOf(
  paths: readonly string[],
  { filesFrom, out, by = [], force = false, assessor, releaseLog, release, keyFile, research, ...rest }: AggregateFlags,
  { secret, json }: { readonly secret: string | null; readonly json: boolean },
): AggregateOptions {
  const source = { keyFile: keyFile ?? null, secret };
  const releases = releaseLog === undefined ? null : { releaseLog, release: release ?? null, ...source };
  const asked = { releases, research: research ? source : null, assessors: assessor ?? null };
  return { ...rest, ...asked, paths, filesFrom: filesFrom ?? null, out: out ?? null, by, force, json };
}
