import fc from "fast-check";
import { expect, test } from "vitest";
import type { CaseFacts } from "../../../../analysis/dataset/coded-case.ts";
import { bytesInMemory } from "../../../../analysis/ingest/canonical/byte-source.ts";
import { CanonicalCsv, type PlainCase } from "../../../../analysis/ingest/canonical/canonical-csv.ts";
import type { FoundCase } from "../../../../analysis/ingest/csv/source.ts";
import { readCsv } from "../../../../analysis/ingest/csv/read-csv.ts";
import { items } from "../../../../instrument/csr/instrument.ts";
import { defaultLimits } from "../../../../instrument/reader/limits.ts";
import { codedAnswers } from "../../../../instrument/scoring/coded/answer-code.ts";

const header = "firm_id,year,instrument_version,form,item_id,status,value,na_reason,evidence";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (bytes: Uint8Array): CanonicalCsv | null =>
  CanonicalCsv.open(bytesInMemory(bytes), { file: "long.csv", limits: defaultLimits, onBytes: () => {} });

/** What matters of a case in a data set. */
function essence({ line, ...found }: PlainCase | FoundCase): unknown {
  if (!("facts" in found)) {
    const { assessment, issues } = found;
    return { line, issues, case: assessment === null ? null : { facts: factsOf(assessment), answers: codedAnswers(assessment.answers) } };
  }
  const { codes, evidence, figures } = found.answers;
  const answers = { codes: Uint8Array.from(codes), evidence: Uint8Array.from(evidence), figures };
  return { line, issues: [], case: { facts: factsOf(found.facts), answers } };
}

const factsOf = ({ instrumentId, instrumentVersion, form, areas, firmId, profile }: CaseFacts): CaseFacts => ({
  instrumentId,
  instrumentVersion,
  form,
  areas,
  firmId,
  profile,
});

/** Both ways read the file alike: case by case, with the same issues. */
function expectSame(text: string): void {
  const bytes = utf8(text);
  const csv = open(bytes);
  const cases = csv === null ? [] : [...readCsv(bytes, "long.csv", defaultLimits).cases];
  expect([...(csv?.cases() ?? [])]).toEqual(cases);
  expect(Array.from(csv?.codedCases() ?? [], essence)).toEqual(cases.map(essence));
}

const firms = ["F001", "F002", "91330000142924161N", "企业-3", " F001", "", "91350100M000100Y43", "__proto__"];
const head = fc
  .tuple(
    fc.constantFrom(...firms),
    fc.constantFrom("2024", "2024", "2025", "2024.0", "", "19"),
    fc.constantFrom("1.0.0", "1.0.0", "1.0.0", "0.1.0-draft", "2.0.0", "1", ""),
    fc.constantFrom("full", "full", "basic", "basic", "", "x"),
  )
  .map((fields) => fields.join(","));
const usualHead = fc
  .tuple(fc.constantFrom("F001", "F002", "F003"), fc.constantFrom("2024", "2025"))
  .map(([firm, year]) => `${firm},${year},1.0.0,full`);
const answered = fc
  .tuple(
    fc.constantFrom(...items),
    fc.nat(4),
    fc.constantFrom("", "", "0", "3", "E2", "9"),
    fc.constantFrom("yes", "attention", "no", "Y", "是"),
  )
  .map(([item, level, evidence, state]) => {
    const value = item.type === "maturity" ? level : item.type === "compliance" ? state : `${level * 13}.${level}`;
    return `${item.id},answered,${value},,${evidence}`;
  });
const notApplicable = fc
  .tuple(fc.constantFrom(...items), fc.constantFrom("NO_EMP", "NO_IP", "", "?"))
  .map(([item, other]) => `${item.id},na,,${item.naReason ?? other},`);
const profile = fc.constantFrom(
  "profile.size,answered,small,,",
  "profile.size,answered,micro,,",
  "profile.industry,answered,36,,",
  "profile.employees,answered,12,,",
  "profile.revenue,answered,0.2亿,,",
  "profile.market_role,answered,both,,",
  "profile.emergency,answered,yes,,",
  "profile.year,answered,2024,,",
  "profile.areas,answered,RM;EM,,",
  "profile.areas,answered,XX,,",
  "areas,answered,,,",
  "profile.uscc,answered,91330000142924161N,,",
  "profile.assessor,answered,nobody,,",
);
const odd = fc.constantFrom(
  "EM1_05,answered,Y 符合,,",
  "em1-05,,no,,4",
  "EM1-05,blank,yes,,",
  "EM1-05,blank,,,3",
  "EM1-05,blank,,,",
  "EM1-05,answered,9,,",
  "EM1-05,error,#N/A,,",
  "EM1-01,answered,na:NO_EMP,,",
  "RM1-09,answered,1,234",
  "RM9-99,answered,1,,",
  "setting.importance.EM3,answered,5,,",
  "EM1-05,answered,yes,,,",
  "EM1-05,answered,yes",
  "EM1-05",
  "",
);
const line = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(usualHead, fc.oneof(answered, answered, profile, notApplicable)).map((parts) => parts.join(",")) },
  { weight: 2, arbitrary: fc.tuple(head, fc.oneof(answered, profile, notApplicable)).map((parts) => parts.join(",")) },
  { weight: 1, arbitrary: fc.tuple(usualHead, odd).map((parts) => parts.join(",")) },
  { weight: 1, arbitrary: fc.constantFrom("", ",,,,,,,,", "  ", "F001", "F001,2024", ",,,,EM1-05,answered,yes,,") },
);

test("for every file, good or broken: the same cases and issues as by the general reader", () => {
  const file = fc.tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom("\n", "\r\n"), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(file, ([lines, lineEnd, hasMark, isEnded]) => {
      expectSame((hasMark ? "\uFEFF" : "") + [header, ...lines].join(lineEnd) + (isEnded ? lineEnd : ""));
    }),
    { numRuns: 250 },
  );
});

test("for every complete case, in any order of its lines: codes, and nothing to say", () => {
  const complete = fc
    .shuffledSubarray([...items], { minLength: items.length })
    .chain((shuffled) =>
      fc
        .tuple(...shuffled.map((item) => (item.type === "maturity" ? fc.nat(4).map(String) : fc.constantFrom("yes", "no"))), fc.nat(99))
        .map((values) => shuffled.map((item, index) => `${item.id},answered,${item.type === "kpi" ? values.at(-1) : values[index]},,`)),
    );
  fc.assert(
    fc.property(complete, (answers) => {
      const about = ["profile.size,answered,small,,", "profile.industry,answered,36,,"];
      const text = `${[header, ...[...about, ...answers].map((each) => `F1,2024,1.0.0,full,${each}`)].join("\n")}\n`;
      expectSame(text);
      expect([...(open(utf8(text))?.codedCases() ?? [])]).toMatchObject([{ line: 2, facts: { firmId: "F1" } }]);
    }),
    { numRuns: 50 },
  );
});

test("a file in any other form is left to the general reader", () => {
  const row = "F1,2024,1.0.0,full,RM1-01,answered,3,,";
  const sound = `${header}\n${row}\n`;
  expect(open(utf8(sound))).not.toBeNull();
  for (const other of [
    `${header},more\n${row}\n`,
    sound.replaceAll(",", ";"),
    sound.replace("F1", '"F1"'),
    sound.replace("F1", "F\t1"),
    `sep=,\n${sound}`,
    sound.replace("F1", "F\uFFFD1"),
    `${sound}${row.replace("answered", "锟斤拷")}\n`,
    `${sound}${header}\n${row}\n`,
    header,
  ])
    expect(open(utf8(other))).toBeNull();
  expect(open(Uint8Array.from([...utf8(header), 10, 0xc4, 0xe3, 44, 10]))).toBeNull();
  expect(open(utf8(`${header}\n`))).toBeNull();
  expect(open(utf8(`${header}\n${"x".repeat(2_000_000)}`))).toBeNull();
});

test("a case whose lines are scattered over a large file is one case", () => {
  const row = (firm: string, item: string): string => `${firm},2024,1.0.0,full,${item},answered,3,,`;
  const others = Array.from({ length: 30_000 }, (_, index) => row(`F${index}`, "RM1-01"));
  const cases = [...(open(utf8([header, row("A", "RM1-01"), ...others, row("A", "RM1-02")].join("\n")))?.cases() ?? [])];
  expect(cases).toHaveLength(30_001);
  expect([...(cases[0]?.assessment?.answers.keys() ?? [])]).toEqual(["RM1-01", "RM1-02"]);
});
