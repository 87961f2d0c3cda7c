import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";
import { template } from "../../../analysis/template/template.ts";
import { csr, itemById } from "../../../instrument/csr/instrument.ts";
import { isAsked } from "../../../instrument/scoring/pool.ts";
import type { AreaId, Assessment, Form, ItemAnswer, SheetLanguage } from "../../../instrument/types.ts";
import { assessmentOf } from "../../instrument/fillings.ts";

const allAreas = csr.areas.map(({ id }) => id);
const variants: readonly (readonly [Form, readonly AreaId[], SheetLanguage])[] = [
  ["full", allAreas, "zh"],
  ["full", allAreas, "en"],
  ["full", allAreas, "both"],
  ["basic", allAreas, "zh"],
  ["full", ["EN", "CM"], "en"],
];

const isGiven = ({ answer, evidence, note }: ItemAnswer): boolean => answer !== null || evidence !== null || note !== null;

/** What a workbook of this form can hold: answers to its own questions. */
const held = ({ answers, form, areas }: Assessment): readonly (readonly [string, ItemAnswer])[] =>
  [...answers].filter(([id, given]) => {
    const item = itemById(id);
    return item !== undefined && areas.includes(item.area) && isAsked(item, form, "medium") && isGiven(given);
  });

test.each(variants)(
  "what is filled into the %s form (%s, %s) is read back: answers, profile, settings, register",
  async (form, areas, language) => {
    const known = {
      uscc: "91350100M000100Y43",
      name: "示例精密制造有限公司",
      province: "44",
      ownership: "private",
      listed: false,
      exportShare: "below25",
      marketRole: "both",
      year: 2025,
      periodStart: "2025-01-01",
      periodEnd: "2025-12-31",
      assessor: "consultant",
      roles: "HR",
    } as const;
    for (const sample of fc.sample(assessmentOf({ form, areas }), { seed: 7, numRuns: 4 })) {
      const assessment: Assessment = {
        ...sample,
        profile: { ...sample.profile, ...known },
        actions: [{ itemId: "EN2-01", action: "Meter the compressors", owner: "Production", due: "2026-03-31", status: "doing" }],
      };
      const [reading] = readQuestionnaires(await template({ form, areas, language, assessment }), "filled.xlsx");
      const read = reading?.assessment;
      expect(read).toMatchObject({ form, areas, language, firmId: known.uscc, instrumentVersion: csr.version });
      expect(read?.profile).toEqual(assessment.profile);
      expect(new Map([...(read?.answers ?? [])].filter(([, given]) => isGiven(given)))).toEqual(new Map(held(assessment)));
      expect(read?.settings.importance).toEqual(inAreas(assessment.settings.importance, areas));
      expect(read?.settings.exposure).toEqual(inAreas(assessment.settings.exposure, areas));
      expect(read?.settings.areaWeights).toEqual(inAreas(assessment.settings.areaWeights, areas));
      expect(read?.settings.topicWeights).toEqual(inAreas(assessment.settings.topicWeights, areas));
      expect(read?.initiatives).toEqual(assessment.initiatives);
      expect(read?.actions).toEqual(assessment.actions);
    }
  },
);

const inAreas = (settings: ReadonlyMap<string, number>, areas: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...settings].filter(([id]) => areas.includes(id.slice(0, 2))));
