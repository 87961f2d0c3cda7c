import { readFileSync } from "node:fs";
import { readQuestionnaires } from "../../analysis/ingest/read-questionnaires.ts";
import { withDefaultSettings } from "../../instrument/assessment.ts";
import { csr } from "../../instrument/csr/instrument.ts";
import { caps } from "../../instrument/scoring/caps.ts";
import { validity } from "../../instrument/scoring/roll-up.ts";
import { type Scorecard, scoreAssessment } from "../../instrument/scoring/scorecard.ts";
import type { Assessment } from "../../instrument/types.ts";

/** The workbook whose scores docs/method.md works out by hand. */
const exampleFile = "samples/clients/2025/新建 Microsoft Excel 工作表 (45).xlsx";

/** Its answers, under the default weights. */
export function exampleAssessment(): Assessment {
  const [reading] = readQuestionnaires(readFileSync(new URL(`../../${exampleFile}`, import.meta.url)), exampleFile);
  const assessment = reading?.assessment;
  if (assessment === null || assessment === undefined) throw new Error(`${exampleFile} has no assessment`);
  return withDefaultSettings(assessment);
}

const short = (value: number): string => String(Number(value.toFixed(4)));
const isNumber = (value: unknown): value is number => typeof value === "number";

function meanLine(name: string, parts: readonly number[], result: unknown): string {
  const shown = isNumber(result) ? short(result) : "–";
  return parts.length === 1 ? `${name} = ${shown}` : `${name} = (${parts.map(short).join(" + ")}) / ${parts.length} = ${shown}`;
}

const states: Readonly<Record<number, string>> = { 4: "yes", 2: "attention", 0: "no" };

/** Every answer with its points. */
function itemLines({ pool }: Scorecard): readonly string[] {
  return pool.applicable.map(({ item, level, score }) => {
    const said = level === null ? "–" : item.type === "compliance" ? states[level] : String(level);
    return `${item.id}  ${said} → ${score ?? "–"}`;
  });
}

/** Every topic as the mean of its items. */
function topicLines({ pool, raw }: Scorecard): readonly string[] {
  return [...raw.topics].map(([id, score]) => {
    const own = pool.applicable.filter(({ topic }) => topic.id === id);
    const points = own.flatMap((item) => (item.score === null ? [] : [item.score]));
    return isNumber(score) ? meanLine(id, points, score) : `${id} = –      ${points.length} / ${own.length} < ${validity.topic}`;
  });
}

const topicsOf = (area: string, { raw }: Scorecard): readonly number[] =>
  [...raw.topics].flatMap(([id, score]) => (id.startsWith(area) && isNumber(score) ? [score] : []));

/** Every area as the mean of its valid topics, and the overall score as the mean of the areas. */
function areaLines(card: Scorecard): readonly string[] {
  const { raw } = card;
  const areas = csr.areas.map(({ id, topics }) => {
    const valid = topicsOf(id, card);
    const share =
      valid.length === topics.length
        ? ""
        : `      ${valid.length} / ${topics.length} = ${valid.length / topics.length} ≥ ${short(validity.area)}`;
    return `${meanLine(id, valid, raw.areas.get(id))}${share}`;
  });
  return [...areas, "", meanLine("O", [...raw.areas.values()].filter(isNumber), raw.overall)];
}

/** Lowest and highest possible scores. */
function boundLines({ low, high, raw }: Scorecard): readonly string[] {
  const open = csr.areas.filter(({ id }) => low.areas.get(id) !== high.areas.get(id));
  const lines = (name: string, scores: Scorecard["low"]): readonly string[] => [
    ...open.map(({ id, topics }) =>
      meanLine(id, topics.map((topic) => scores.topics.get(topic.id)).filter(isNumber), scores.areas.get(id)),
    ),
    meanLine(name, [...scores.areas.values()].filter(isNumber), scores.overall),
  ];
  return [
    ...lines("lo", low),
    "",
    ...lines("hi", high),
    "",
    `${short(low.overall ?? 0)} ≤ ${short(raw.overall ?? 0)} ≤ ${short(high.overall ?? 0)}`,
  ];
}

/** What the red flags do to the displayed scores. */
function capLines({ raw, capped, pool, redFlags, band }: Scorecard): readonly string[] {
  const cut = (name: string, score: unknown, cap: number, shown: unknown): string =>
    isNumber(score) && isNumber(shown) ? `${name}  min(${short(score)}, ${cap}) = ${short(shown)}` : name;
  const lines = pool.applicable
    .filter(({ item }) => redFlags.includes(item.id))
    .flatMap(({ topic, area, tier }) => {
      const cap = caps[tier ?? "legal"];
      return [
        cut(topic.id, raw.topics.get(topic.id), cap.topic, capped.topics.get(topic.id)),
        cut(area.id, raw.areas.get(area.id), cap.area, capped.areas.get(area.id)),
        cut("O", raw.overall, cap.overall, capped.overall),
      ];
    });
  return [...lines, `${short(capped.overall ?? 0)} → ${band}`];
}

/** Status, geometric mean, the highest risk, and the way to the targets. */
function furtherLines(card: Scorecard): readonly string[] {
  const { answered, applicable, completeness, status, raw, geometric, risks, pool, priorities, percentToTarget } = card;
  const [risk] = risks;
  const areas = [...raw.areas.values()].filter(isNumber);
  const control = (pool.applicable.find(({ item }) => item.id === risk?.id)?.score ?? 0) / 100;
  const gaps = priorities.reduce((sum, { gap }) => sum + gap, 0);
  const targets = priorities.reduce((sum, { target }) => sum + target, 0);
  return [
    `${answered} / ${applicable} = ${completeness} → ${status}`,
    `G = exp((${areas.map((score) => `ln ${short(Math.max(score, 1))}`).join(" + ")}) / ${areas.length}) = ${short(geometric ?? 0)}`,
    `O − G = ${short((raw.overall ?? 0) - (geometric ?? 0))}`,
    `${risk?.id}  L = 1 + (3 − 1)·(1 − ${control}) = ${risk?.likelihood}, R = max(${risk?.severity}·${risk?.likelihood}, 15) = ${risk?.risk}`,
    `1 − ${gaps} / ${targets} = ${short(percentToTarget ?? 0)}`,
  ];
}

/** The blocks of the calculation by hand, in their order. */
export function exampleBlocks(): readonly string[] {
  const card = scoreAssessment(csr, exampleAssessment());
  return [itemLines, topicLines, areaLines, boundLines, capLines, furtherLines].map((lines) => lines(card).join("\n"));
}
