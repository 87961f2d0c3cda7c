import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { template } from "../../../analysis/template/template.ts";
import { emptyProfile } from "../../../instrument/assessment.ts";
import { itemById, items } from "../../../instrument/csr/instrument.ts";
import type { AreaId, Assessment, Initiative, ItemAnswer, Profile, SheetLanguage } from "../../../instrument/types.ts";
import { assessmentOf } from "../../instrument/fillings.ts";
import { assessmentIn, codesOf, readOne } from "./expectations.ts";
import { validCode } from "./make-questionnaire.ts";

const areas: readonly AreaId[] = ["RM", "EM", "EN", "MK", "CM"];
const languages: readonly SheetLanguage[] = ["zh", "en", "both"];

/** Shares above 100 % are refused, so they are not filled in here. */
function possible([itemId, given]: readonly [string, ItemAnswer]): readonly [string, ItemAnswer] {
  const item = itemById(itemId);
  const isShare = item?.type === "kpi" && item.unit.en === "%";
  if (!isShare || given.answer?.kind !== "figure") return [itemId, given];
  return [itemId, { ...given, answer: { kind: "figure", value: given.answer.value / 100 } }];
}

const isFilledIn = ({ answer, evidence, note }: ItemAnswer): boolean => answer !== null || evidence !== null || note !== null;
const isDescribed = (initiative: Initiative): boolean =>
  Object.entries(initiative).some(([field, value]) => field !== "id" && value !== null);

/** What a workbook can hold of an assessment: no blank answers, no blank rows of the register. */
function held(assessment: Assessment): Assessment {
  return {
    ...assessment,
    answers: new Map([...assessment.answers].filter(([, given]) => isFilledIn(given))),
    initiatives: assessment.initiatives.filter(isDescribed),
  };
}

const fullProfile: Profile = {
  ...emptyProfile,
  uscc: validCode,
  name: '甲公司 <&> "乙"',
  province: "33",
  ownership: "hmt",
  listed: false,
  exportShare: "25to50",
  marketRole: "b2c",
  year: 2024,
  periodStart: "2024-01-01",
  periodEnd: "2024-12-31",
  assessor: "third-party",
  roles: "质量经理、厂长",
};

describe("what is written into the ready-made workbook is read back from it", () => {
  test.each(languages)(
    "in language %s",
    async (language) => {
      const filling = assessmentOf({ form: "full", areas }).map((assessment) => ({
        ...assessment,
        language,
        firmId: validCode,
        profile: { ...fullProfile, ...Object.fromEntries(Object.entries(assessment.profile).filter(([, value]) => value !== null)) },
        answers: new Map([...assessment.answers].map(possible)),
        actions: [{ itemId: "EM1-05", action: "签订合同", owner: "王", due: "2025-06-30", status: "doing" as const }],
      }));
      await fc.assert(
        fc.asyncProperty(filling, async (assessment) => {
          const bytes = await template({ form: "full", areas, language, assessment });
          expect(assessmentIn(bytes)).toEqual(held(assessment));
        }),
        { numRuns: 6 },
      );
    },
    60_000,
  );

  test("for the basic form of some areas", async () => {
    const chosen: readonly AreaId[] = ["EM", "MK"];
    const answers = new Map<string, ItemAnswer>(
      items
        .filter((item) => item.basic && chosen.includes(item.area))
        .map((item) => [
          item.id,
          {
            answer: item.type === "compliance" ? { kind: "compliance", state: "attention" } : { kind: "level", level: 2 },
            evidence: 3,
            note: "见台账",
          },
        ]),
    );
    const bytes = await template({ form: "basic", areas: chosen, language: "zh" });
    const blank = assessmentIn(bytes);
    const filled = await template({ form: "basic", areas: chosen, language: "zh", assessment: { ...blank, answers } });
    expect(assessmentIn(filled)).toEqual({ ...blank, form: "basic", areas: chosen, answers });
  });
});

test("a blank workbook says what is missing and nothing else", async () => {
  const bytes = await template({ form: "full", areas, language: "both" });
  const { assessment, issues } = readOne(bytes);
  expect(assessment?.answers.size).toBe(0);
  expect(codesOf(issues).toSorted()).toEqual(["firm-missing", "nothing-answered", "size-unknown", "year-missing"]);
});
