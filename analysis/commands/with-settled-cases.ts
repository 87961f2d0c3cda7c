import { messages } from "../../instrument/messages/messages.ts";
import { Dataset, type SettledDataset } from "../dataset/dataset.ts";
import type { PoolCounts } from "../dataset/engine.ts";
import type { DuplicateRule } from "../dataset/settle.ts";
import { issueLine } from "../outputs/issue-line.ts";
import type { ClusterTable } from "../programmes/cluster-table.ts";
import { narrateClusters } from "./clusters-file.ts";
import { type Effects, type ExitStatus, exitStatus } from "./effects.ts";
import { narrateReading } from "./narrate-aggregate.ts";
import { ProblemList } from "./problem-list.ts";
import type { InputOptions, InputRequest } from "./read-inputs.ts";
import { takeIn } from "./take-in.ts";

/** Which files a command reads, and what becomes of two cases of one company and year. */
export interface CasesRequest extends InputRequest, Pick<InputOptions, "jobs" | "convert"> {
  readonly duplicates: DuplicateRule;
  /** Which company belongs to which park, programme and cohort; nobody says where it is absent. */
  readonly clusterTable?: ClusterTable;
}

/** What a command makes of cases. */
export type UseOfCases = (settled: SettledDataset, pool: PoolCounts) => Promise<ExitStatus>;

/**
 * Reads files, says what was found, and hands over the cases. Status 1 where no case could be read, or where duplicates are to be an error; 3 in place of 0
 * where a file was rejected.
 */
export async function withSettledCases(request: CasesRequest, effects: Effects, use: UseOfCases): Promise<ExitStatus> {
  const words = messages[effects.language].cli;
  const dataset = await Dataset.open({ screenedCases: 0 });
  try {
    const problems = new ProblemList();
    await takeIn(dataset, request, { effects, problems });
    const settled = await dataset.settle(request.duplicates, { clusters: request.clusterTable ?? null });
    problems.add(settled.issues);
    const duplicates = settled.issues.filter(({ code }) => code === "duplicate-case");
    if (request.duplicates === "error" && duplicates.length > 0) {
      for (const issue of duplicates) effects.warn(issueLine(issue, effects.language));
      effects.warn(words.duplicatesFound(duplicates.length));
      return exitStatus.failure;
    }
    const pool = await settled.engine.pool();
    if (pool.cases === 0) {
      for (const issue of problems.list()) effects.warn(issueLine(issue, effects.language));
      effects.warn(words.nothingRead);
      return exitStatus.failure;
    }
    narrateReading(effects, { pool }, problems);
    narrateClusters(effects, request.clusterTable, settled.clusters);
    const status = await use(settled, pool);
    return status === exitStatus.done && problems.rejections.length > 0 ? exitStatus.someRejected : status;
  } finally {
    dataset.close();
  }
}
