import { expect, test } from "vitest";
import { csr, scoredItems } from "../../../instrument/csr/instrument.ts";
import { type Scorecard, scoreAssessment } from "../../../instrument/scoring/scorecard.ts";
import type { Answer } from "../../../instrument/types.ts";
import { priorityMatrix } from "../../../analysis/charts/priority-matrix.ts";
import { riskMatrix } from "../../../analysis/charts/risk-matrix.ts";
import { assessment } from "../dataset/readings.ts";

/** A company that answers everything at the top, but for the answers named. */
const card = (answers: Readonly<Record<string, Answer | null>> = {}): Scorecard => scoreAssessment(csr, assessment({ level: 4, answers }));

const no: Answer = { kind: "compliance", state: "no" };
const title = (id: string): string => scoredItems.find((item) => item.id === id)?.title.en ?? "";

test("the headline of the risks names the highest only where it stands alone", () => {
  expect(riskMatrix(card(), { language: "en" })?.title.text.join(" ")).toBe("No high risk");
  const text = riskMatrix(card({ "EN1-01": no }), { language: "en" })?.title.text.join(". ");
  expect(text).toMatch(/^1 high risk. The highest: .+ \(\d+\.\d of 25\)$/u);
  expect(text).toContain(title("EN1-01"));
  const two = riskMatrix(card({ "EN1-01": no, "EM1-03": no }), { language: "en" });
  expect(two?.title.text.join(" ")).toBe("2 high risks");
});

test("a duty that is not met stands in a cell of high risk, whatever its severity", () => {
  for (const { id } of scoredItems.filter(({ tier }) => tier !== null)) {
    const spec = JSON.stringify(riskMatrix(card({ [id]: no }), { language: "en" }));
    const cell = /\{"column":"(?<likelihood>\d)","row":"(?<severity>\d)","text":"[^"]*\bID\b/u.source.replace("ID", id);
    const { likelihood, severity } = new RegExp(cell, "u").exec(spec)?.groups ?? {};
    expect([id, Number(likelihood) * Number(severity) >= 15 || Number(likelihood) === 5]).toEqual([id, true]);
  }
});

test("every question stands in one cell or is counted there", () => {
  const spec = JSON.stringify(riskMatrix(scoreAssessment(csr, assessment({ level: 0 })), { language: "en" }));
  const texts = [...spec.matchAll(/\{"column":"\d","row":"\d","text":"(?<text>[^"]*)"/gu)].map(({ groups }) => groups?.["text"] ?? "");
  const counted = texts.flatMap((text) => text.split(/\\n| /u)).filter(Boolean);
  const total = counted.reduce((sum, word) => sum + (word.startsWith("+") ? Number(word) : 1), 0);
  expect(texts).toHaveLength(25);
  expect(total).toBe(scoreAssessment(csr, assessment({ level: 0 })).risks.length);
});

test("the headline of the priorities counts duties apart from practices", () => {
  const practice = scoredItems.find(({ type }) => type === "maturity")?.id ?? "";
  const headline = (answers: Readonly<Record<string, Answer>>): string =>
    priorityMatrix(card(answers), { language: "en" })?.title.text.join(" ") ?? "";
  expect(headline({})).toBe("Every duty is met and every practice is at its target");
  expect(headline({ "EN1-01": no, [practice]: { kind: "level", level: 1 } })).toBe("1 duty to put right first; 1 practice is below target");
  expect(headline({ [practice]: { kind: "level", level: 1 } })).toBe("Every duty is met; 1 practice is below target");
});

test("there is no chart of a company that answered nothing", () => {
  const blank = Object.fromEntries(scoredItems.map(({ id }) => [id, null]));
  expect(priorityMatrix(card(blank), { language: "en" })).toBeNull();
  expect(riskMatrix(card(blank), { language: "en" })?.title.subtitle.join(" ")).toContain("counted as if nothing were in place");
});
