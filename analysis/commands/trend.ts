import { messages } from "../../instrument/messages/messages.ts";
import type { Dimension } from "../benchmark/types.ts";
import { writeOutputs } from "../files/write-outputs.ts";
import { json } from "../outputs/json.ts";
import { trendText } from "../outputs/trend/trend-text.ts";
import { writeTrend } from "../outputs/trend/trend-files.ts";
import { tellsAnything, trendOf } from "../trend/trend.ts";
import type { Trend } from "../trend/types.ts";
import { readClusters } from "./clusters-file.ts";
import { type Effects, type ExitStatus, exitStatus } from "./effects.ts";
import { narrateFiles } from "./narrate-files.ts";
import { type CasesRequest, withSettledCases } from "./with-settled-cases.ts";

/** What `csr trend` was asked for. */
export interface TrendRequest extends CasesRequest {
  readonly by: readonly (readonly Dimension[])[];
  /** File that says which company belongs to which park, programme and cohort; none where it is absent. */
  readonly clusters?: string;
  readonly minN: number;
  readonly audience: Trend["options"]["audience"];
  readonly seed: number;
  /** Folder for trend.json and the charts; null for none. */
  readonly out: string | null;
  readonly force: boolean;
  readonly json: boolean;
}

/** Follows scores over the years. Status 3 where a file was rejected, 4 where every figure had to be withheld. */
export async function trend(asked: TrendRequest, effects: Effects): Promise<ExitStatus> {
  const { language } = effects;
  const words = messages[language].trend;
  const clusters = await readClusters(asked, effects);
  const request = clusters === null ? asked : { ...asked, by: clusters.by, clusterTable: clusters.table };
  return withSettledCases(request, effects, async (settled) => {
    const found = await trendOf(settled, request);
    effects.signal.throwIfAborted();
    if (request.out !== null) {
      const parts = { trend: found, settled, language };
      const files = await writeOutputs(request.out, request, (write) => writeTrend(write, parts, effects.signal));
      narrateFiles(effects, request.out, files);
    }
    await effects.print(request.json ? json(found) : trendText(found, language));
    if (!tellsAnything(found)) {
      effects.warn(found.pool.used === 0 ? words.nobody : words.nothing(request.minN));
      return exitStatus.tooFew;
    }
    effects.narrate(effects.paint("dim", found.options.audience === "owner" ? words.forTheOwner : words.mayBePassedOn(request.minN)));
    return exitStatus.done;
  });
}
