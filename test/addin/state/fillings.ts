import fc from "fast-check";
import { type Scored, scored } from "../../../addin/state/scored.ts";
import type { AreaId } from "../../../instrument/types.ts";
import { assessmentOf } from "../../instrument/fillings.ts";
import { opened } from "../view/panes.ts";

const allAreas: readonly AreaId[] = ["RM", "EM", "EN", "MK", "CM"];

/** Scored assessments of every form, size, choice of areas and filling. */
export const fillings: fc.Arbitrary<Scored> = fc
  .record({ form: fc.constantFrom("basic" as const, "full" as const), areas: fc.subarray([...allAreas], { minLength: 1 }) })
  .chain(assessmentOf)
  .map((assessment) => {
    const result = scored(opened(assessment));
    if (result === null) throw new Error("An assessment that is there can be scored.");
    return result;
  });
