import path from "node:path";
import { requestOf, usage, type Request } from "./arguments.ts";
import { loadBases } from "./bases.ts";
import { campaign, type Tally } from "./campaign.ts";
import { JudgingProcess } from "./judge/judging-process.ts";
import { summary } from "./summary.ts";
import { writeFinding } from "./write-finding.ts";

const samples = path.resolve(import.meta.dirname, "..", "..", "samples");

/** How often it is said how far the run is. */
const millisecondsBetweenLines = 60_000;

/** Makes the files, judges them and tells what is wrong. Status 1 where anything is. */
async function main(request: Request): Promise<number> {
  const bases = loadBases(request.files, samples, request.kinds);
  const tally: Tally = { files: 0, failures: [] };
  const progress = setInterval(() => console.log(summary(tally)), millisecondsBetweenLines);
  for await (const finding of campaign({ ...request, bases }, () => new JudgingProcess(), tally))
    console.log(writeFinding(finding, request.out, request.seed).join("\n"));
  clearInterval(progress);
  console.log(summary(tally));
  return tally.failures.length === 0 ? 0 : 1;
}

const request = requestOf(process.argv.slice(2));
if (request === null) console.error(usage);
process.exitCode = request === null ? 2 : await main(request);
