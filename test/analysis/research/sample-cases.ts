import { emptyProfile } from "../../../instrument/assessment.ts";
import { csr, items } from "../../../instrument/csr/instrument.ts";
import { provinces } from "../../../instrument/csr/provinces.ts";
import type { Reading } from "../../../instrument/reading.ts";
import type { Answer, Item, ItemAnswer, Level, Size } from "../../../instrument/types.ts";
import { seededRandom } from "../../../analysis/statistics/random.ts";

/** Names that would do harm in a spreadsheet, a page or a terminal. */
export const hostileNames: readonly string[] = [
  "=cmd|'/C calc'!A0",
  "<script>alert(1)</script>",
  '"]};DROP TABLE cases;--',
  "\u202Eevil\u202C 企业",
  "恶".repeat(200),
];

const sizes: readonly Size[] = ["micro", "small", "medium"];
const industries = ["13", "36", "52", "591", "F", "01"] as const;

/** Companies in two years with every kind of answer, drawn from a seed. The first of them have hostile names, and files of the same name. */
export function sampleReadings(n: number, seed = 1): readonly Reading[] {
  const random = seededRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error("There is nothing to pick from.");
    return value;
  };
  return Array.from({ length: n }, (_, index): readonly Reading[] => {
    const firm = hostileNames[index] ?? `Firm-${index}`;
    const place = { size: pick(sizes), industry: pick(industries), province: pick(provinces.slice(0, 5)).code };
    return [2024, 2025].map((year) => ({
      provenance: { file: `${firm} ${year}.xlsx`, format: "xlsx", sha256: `${index}-${year}` },
      issues: [],
      assessment: {
        instrumentId: csr.id,
        instrumentVersion: csr.version,
        form: pick(["full", "basic"] as const),
        areas: csr.areas.map(({ id }) => id),
        language: "zh",
        firmId: firm,
        profile: {
          ...emptyProfile,
          ...place,
          name: firm,
          roles: `owner of ${firm}`,
          year,
          employees: Math.floor(random() * 300),
          revenue: pick([0, 0.1, 1234.5, null]),
          ownership: pick(["private", "state", null] as const),
          listed: pick([true, false, null]),
          periodStart: `${year}-01-01`,
        },
        answers: new Map(items.map((item): readonly [string, ItemAnswer] => [item.id, answerTo(item, random)])),
        settings: { areaWeights: new Map(), topicWeights: new Map(), importance: new Map(), exposure: new Map(), targets: new Map() },
        actions: [],
        initiatives: [],
      },
    }));
  }).flat();
}

const levels: readonly Level[] = [0, 1, 2, 3, 4];
const figures = [0, 0.1, 1e-7, 123_456_789.25, 35] as const;

function answerTo(item: Item, random: () => number): ItemAnswer {
  const draw = random();
  const at = Math.floor(random() * 5);
  const evidence = random() < 0.2 ? (levels[at] ?? null) : null;
  return { answer: given(item, draw, at), evidence, note: "a note of the respondent" };
}

function given(item: Item, draw: number, at: number): Answer | null {
  if (draw < 0.05) return null;
  if (draw < 0.1) return { kind: "unreadable", found: "what the respondent typed" };
  if (draw < 0.15) return { kind: "na", reason: item.naReason ?? "NO_BIO" };
  if (item.type === "maturity") return { kind: "level", level: levels[at] ?? 0 };
  if (item.type === "compliance") return { kind: "compliance", state: (["yes", "attention", "no", "yes", "yes"] as const)[at] ?? "yes" };
  return { kind: "figure", value: figures[at] ?? 0 };
}
