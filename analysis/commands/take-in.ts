import type { Reading } from "../../instrument/reading.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { Effects } from "./effects.ts";
import type { ProblemList } from "./problem-list.ts";
import { readInputs, type InputOptions, type InputRequest } from "./read-inputs.ts";

/** Readings that are in memory before they are stored. */
const batchSize = 200;

/** Whom a command talks to while it reads, and where problems go; it may look at every reading but those of a large CSV. */
export interface Intake {
  readonly effects: Effects;
  readonly problems: ProblemList;
  readonly meet?: (reading: Reading) => void;
}

/** Reads files into a data set. Problems are collected; a file that could not be used is counted. */
export async function takeIn(dataset: Dataset, request: InputRequest & InputOptions, { effects, problems, meet }: Intake): Promise<void> {
  let batch: Reading[] = [];
  const store = async (): Promise<void> => {
    problems.add(await dataset.append(batch));
    batch = [];
  };
  for await (const { file, readings, coded, issues } of readInputs({ ...request, coded: true }, effects)) {
    problems.add(issues);
    if (coded !== undefined) {
      for (const each of coded) if ("issues" in each) problems.add(each.issues);
      // Behind what came before, so that cases are numbered in the order of reading.
      await store();
      problems.add(await dataset.append(coded));
      continue;
    }
    if (readings.length === 0 && issues.some(({ severity }) => severity === "rejected")) dataset.reject(file);
    for (const reading of readings) {
      problems.add(reading.issues);
      meet?.(reading);
      batch.push(reading);
      if (batch.length >= batchSize) await store();
    }
  }
  await store();
}
