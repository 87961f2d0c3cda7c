import { messages } from "../../instrument/messages/messages.ts";
import { minimumCount } from "../disclosure/minimum-counts.ts";
import { packageFacts } from "../files/package-root.ts";
import { makeBenchmark } from "./aggregate.ts";
import { exitStatus, type Effects, type ExitStatus } from "./effects.ts";
import { narrateUnder } from "./narration.ts";

/** What `csr demo` was asked for. */
export interface DemoOptions {
  readonly out: string;
  readonly json: boolean;
}

/** Makes a benchmark of the packaged samples. One of them is rejected and one a duplicate on purpose, so this still counts as done. */
export async function demo({ out, json }: DemoOptions, effects: Effects): Promise<ExitStatus> {
  const words = messages[effects.language].cli;
  const { root } = await packageFacts();
  effects.narrate(effects.paint("bold", words.titles.demo));
  const status = await makeBenchmark(
    {
      paths: ["samples/clients"],
      filesFrom: null,
      from: root,
      out,
      by: [["industry", "size"]],
      minN: minimumCount.default,
      duplicates: "latest",
      // Only an earlier result is ever replaced, and an earlier demonstration is worth nothing.
      force: true,
      cache: false,
      json,
    },
    effects,
  );
  narrateUnder(effects, "next", [words.nextDemo]);
  return status === exitStatus.someRejected ? exitStatus.done : status;
}
