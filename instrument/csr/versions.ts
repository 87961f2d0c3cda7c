import { csr } from "./instrument.ts";

/** MAJOR numbers whose answers mean the same: version 1 took over the items, scales and scoring of the drafts 0.x unchanged. */
const comparable: ReadonlySet<number> = new Set([0, major(csr.version)]);

/** Whether answers to a version of the questionnaire, such as `1.2.0`, may be scored and pooled with answers to the current one. */
export const isComparableVersion = (version: string): boolean => comparable.has(major(version));

function major(version: string): number {
  return Number(version.split(".")[0]);
}
