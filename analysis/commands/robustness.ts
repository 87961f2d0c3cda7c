import { messages } from "../../instrument/messages/messages.ts";
import { writeOutputs } from "../files/write-outputs.ts";
import { json } from "../outputs/json.ts";
import { writeRobustness } from "../outputs/robustness/robustness-files.ts";
import { whyNoRanks } from "../outputs/robustness/robustness-sentences.ts";
import { robustnessText } from "../outputs/robustness/robustness-text.ts";
import { robustnessOf } from "../robustness/robustness.ts";
import { type Effects, type ExitStatus, exitStatus } from "./effects.ts";
import { narrateFiles } from "./narrate-files.ts";
import { type CasesRequest, withSettledCases } from "./with-settled-cases.ts";

/** What `csr robustness` was asked for. */
export interface RobustnessRequest extends CasesRequest {
  readonly draws: number;
  readonly seed: number;
  /** Folder for robustness.json and the charts; null for none. */
  readonly out: string | null;
  readonly force: boolean;
  readonly json: boolean;
}

/** Says how far ranks hang on choices of scoring. Status 3 where a file was rejected, 4 where there are too few companies for ranks. */
export function robustness(request: RobustnessRequest, effects: Effects): Promise<ExitStatus> {
  const { language } = effects;
  return withSettledCases(request, effects, async (settled) => {
    const found = await robustnessOf(settled, request);
    effects.signal.throwIfAborted();
    if (request.out !== null) {
      const files = await writeOutputs(request.out, request, (write) => writeRobustness(write, { found, language }, effects.signal));
      narrateFiles(effects, request.out, files);
    }
    await effects.print(request.json ? json(found) : robustnessText(found, language));
    effects.narrate(effects.paint("dim", messages[language].robustness.forTheOwner));
    if (found.companies.length >= 2) return exitStatus.done;
    effects.warn(whyNoRanks(found, language) ?? "");
    return exitStatus.tooFew;
  });
}
