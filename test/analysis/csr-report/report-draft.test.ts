import { unzipSync, strFromU8 } from "fflate";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test, vi } from "vitest";
import { csr, items } from "../../../instrument/csr/instrument.ts";
import type { Answer, Assessment, Compliance, Initiative, Item, Language, Level } from "../../../instrument/types.ts";
import type { Block } from "../../../analysis/csr-report/block.ts";
import { draftDocx } from "../../../analysis/csr-report/docx.ts";
import { draftHtml } from "../../../analysis/csr-report/html.ts";
import { stateOf } from "../../../analysis/csr-report/parts/item-state.ts";
import { reportDraft } from "../../../analysis/csr-report/report-draft.ts";
import { assessment } from "../dataset/readings.ts";
import { hostileNames } from "../research/sample-cases.ts";

const languages: readonly Language[] = ["zh", "en"];

/** All that a block says. */
function textsOf(block: Block): readonly string[] {
  if (block.kind === "table") return [...block.header, ...block.rows.flat().map(({ text }) => text)];
  return block.kind === "list" ? block.items : [block.text];
}

const answerOf = (item: Item): fc.Arbitrary<Answer | null> =>
  fc.oneof(
    fc.constant(null),
    fc.constant<Answer>({ kind: "unreadable", found: "?" }),
    ...(item.naReason === null ? [] : [fc.constant<Answer>({ kind: "na", reason: item.naReason })]),
    item.type === "maturity"
      ? fc.constantFrom<Level>(0, 1, 2, 3, 4).map((level): Answer => ({ kind: "level", level }))
      : item.type === "compliance"
        ? fc.constantFrom<Compliance>("yes", "attention", "no").map((state): Answer => ({ kind: "compliance", state }))
        : fc.double({ min: 0, max: 100, noNaN: true }).map((value): Answer => ({ kind: "figure", value })),
  );

const filled: fc.Arbitrary<Assessment> = fc.tuple(...items.map((item) => answerOf(item))).map((answers) => ({
  ...assessment({}),
  answers: new Map(items.map(({ id }, index) => [id, { answer: answers[index] ?? null, evidence: null, note: null }])),
}));

test("every question stands in the report exactly once as in place, to improve or a figure, where it was answered, and in none of them otherwise", () => {
  fc.assert(
    fc.property(filled, fc.constantFrom(...languages), (found, language) => {
      const { blocks } = reportDraft(found, language);
      const isPast = blocks.findIndex((block) => block.kind === "heading" && block.text.endsWith(reportWords(language).initiatives));
      const tables = blocks.slice(0, isPast).filter((block) => block.kind === "table");
      const named = tables.flatMap(({ rows }) => rows.map(([first]) => first?.text ?? "")).toSorted();
      const answered = items.filter((item) => ["in-place", "improve", "figure"].includes(stateOf(item, { assessment: found })));
      expect(named).toEqual(answered.map(({ title }) => title[language]).toSorted());
    }),
    { numRuns: 40 },
  );
});

const reportWords = (language: Language): { readonly initiatives: string; readonly inPlace: string } =>
  language === "zh"
    ? { initiatives: "公益与应急行动", inPlace: "现有做法" }
    : { initiatives: "Community and emergency initiatives", inPlace: "In place" };

test("a duty that is not met is never in place, and what is below its target never is either", () => {
  const low = reportDraft(assessment({ level: 0 }), "en");
  expect(low.blocks.flatMap(textsOf)).not.toContain(reportWords("en").inPlace);
  expect(low.blocks.flatMap(textsOf)).toContain("Not met at the time of the assessment.");
  const high = reportDraft(assessment({ level: 4 }), "en").blocks.flatMap(textsOf);
  expect(high).not.toContain("Where we want to improve");
});

test("nothing was answered: nothing is claimed, and the standards index is empty", () => {
  const { blocks } = reportDraft({ ...assessment({}), answers: new Map() }, "en");
  expect(blocks.filter(({ kind }) => kind === "table")).toEqual([]);
  expect(blocks.flatMap(textsOf).some((text) => text.includes("Standards index"))).toBe(false);
});

const initiative: Initiative = {
  id: "1",
  title: hostileNames[0] ?? null,
  kind: "cash",
  start: "2025-01-01",
  end: null,
  trigger: null,
  triggerDate: null,
  decisionDate: null,
  firstDeliveryDate: null,
  alignment: null,
  beneficiaries: null,
  beneficiaryCount: 12,
  location: null,
  cash: 1.5,
  inKind: null,
  staffHours: null,
  hourlyWage: null,
  partner: "charity",
  traceability: null,
  staffProtection: null,
  outcome: hostileNames.join("\n"),
  sustained: null,
  disclosure: null,
  misconduct: null,
};

const hostile = (name: string): Assessment => {
  const found = assessment({ level: 1 });
  return {
    ...found,
    profile: { ...found.profile, name: `${name}\u0000\u0007` },
    actions: [{ itemId: "EM1-01", action: name, owner: "Zhang San", due: name, status: "doing" }],
    initiatives: [initiative],
  };
};

test.each(hostileNames)("the name %s is plain text in the page", (name) => {
  const page = draftHtml(reportDraft(hostile(name), "zh"), "zh");
  expect(page).not.toContain("<script");
  expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
});

test("hostile names are plain text in the document, all of whose parts stay well formed", async () => {
  const parts = unzipSync(await draftDocx(reportDraft(hostile(hostileNames.join(" ")), "zh"), "zh"));
  for (const [path, content] of Object.entries(parts)) {
    const text = strFromU8(content);
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(/\.(?:xml|rels)$/u.test(path) ? text : "<no/>").close();
    expect([...text].filter((sign) => /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(sign) && !/\s/u.test(sign))).toEqual([]);
  }
  expect(Object.keys(parts)).toContain("word/document.xml");
});

test("the names of people who are to act stay out, and so do notes", () => {
  expect(JSON.stringify(reportDraft(hostile("x"), "en"))).not.toContain("Zhang San");
});

test("the same answers give the same bytes, whenever they are written", async () => {
  const draft = reportDraft(assessment({}), "en");
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    vi.setSystemTime(new Date("2025-01-01T00:00:00Z"));
    const first = await draftDocx(draft, "en");
    vi.setSystemTime(new Date("2031-07-01T12:34:56Z"));
    expect(Buffer.from(await draftDocx(draft, "en")).equals(Buffer.from(first))).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test.each(languages)("chapters come in the order of the areas, in %s", (language) => {
  const titles = reportDraft(assessment({}), language).blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 1 ? [block.text.replace(/^\d+ {2}/u, "")] : [],
  );
  const areas = csr.areas.map(({ title }) => title[language]);
  expect(titles.slice(4, 9)).toEqual(areas);
});
