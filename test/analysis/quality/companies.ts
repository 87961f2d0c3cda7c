import { emptyProfile } from "../../../instrument/assessment.ts";
import { csr, items } from "../../../instrument/csr/instrument.ts";
import { isAsked } from "../../../instrument/scoring/pool.ts";
import type { Answer, AreaId, Assessment, EvidenceGrade, Form, Item, ItemAnswer, Level, Size } from "../../../instrument/types.ts";
import { random, type Random } from "../../../samples/generate/random.ts";

/**
 * How honest companies differ, as standard deviations on the scale of levels: from each other, between areas and topics, between items in
 * difficulty, and by chance from answer to answer. An ordinal model with one quality a company.
 */
export interface Latent {
  readonly quality: number;
  readonly area: number;
  readonly topic: number;
  readonly difficulty: number;
  readonly chance: number;
  /** Mean quality; 0 is about level 2. */
  readonly shift?: number;
}

export const latents = {
  "as in the samples": { quality: 0.8, area: 0.35, topic: 0.25, difficulty: 0.35, chance: 0.58 },
  "very different from answer to answer": { quality: 0.8, area: 0.4, topic: 0.3, difficulty: 0.4, chance: 0.9 },
  "alike in all areas": { quality: 1, area: 0.1, topic: 0.1, difficulty: 0.1, chance: 0.6 },
  "mostly weak": { quality: 0.4, area: 0.3, topic: 0.2, difficulty: 0.3, chance: 0.55, shift: -1.4 },
  "mostly strong": { quality: 0.4, area: 0.3, topic: 0.2, difficulty: 0.3, chance: 0.55, shift: 1.6 },
} as const satisfies Readonly<Record<string, Latent>>;

/** What a made-up company is asked. */
export interface Asked {
  readonly form: Form;
  readonly size: Size;
  readonly areas: readonly AreaId[];
}

const areaMeans: Readonly<Record<AreaId, number>> = { RM: 0, EM: 0.4, EN: -0.4, MK: 0.15, CM: -0.45 };
const sizeMeans: Readonly<Record<Size, number>> = { micro: -0.5, small: 0, medium: 0.5 };
const allAreas = csr.areas.map(({ id }) => id);

/** Form and size as they occur. */
export function askedOf(number: number, seed: number): Asked {
  const source = random("asked", number, seed);
  const size = source.weighted<Size>([
    ["micro", 28],
    ["small", 44],
    ["medium", 28],
  ]);
  return { size, form: source.chance({ micro: 0.15, small: 0.45, medium: 0.7 }[size]) ? "full" : "basic", areas: allAreas };
}

/** Honest companies that differ as a latent model says. */
export function honestPool(n: number, latent: Latent, seed: number): readonly Assessment[] {
  return Array.from({ length: n }, (_, number) => honest(number, { latent, seed, asked: askedOf(number, seed) }));
}

/** One honest company. */
export function honest(
  number: number,
  { latent, seed, asked }: { readonly latent: Latent; readonly seed: number; readonly asked: Asked },
): Assessment {
  const own = random("company", number, seed);
  const quality = (latent.shift ?? 0) + sizeMeans[asked.size] + own.normal(0, latent.quality);
  const standing = (item: Item): number =>
    quality +
    areaMeans[item.area] * Math.min(1, latent.area / 0.3) +
    random("area", number, seed, item.area).normal(0, latent.area) +
    random("topic", number, seed, item.topic).normal(0, latent.topic) +
    random("difficulty", seed, item.id).normal(0, latent.difficulty) +
    random("answer", number, seed, item.id).normal(0, latent.chance);
  return company(number, asked, own, (item) => answerAt(item, standing(item), random("figure", number, seed, item.id)));
}

function answerAt(item: Item, value: number, source: Random): Answer | null {
  if (source.chance(item.type === "kpi" ? 0.35 : 0.02)) return null;
  if (item.type === "kpi") return { kind: "figure", value: figureOf(item, source) };
  if (item.type === "compliance") return { kind: "compliance", state: value > -1.15 ? "yes" : value > -2.25 ? "attention" : "no" };
  return { kind: "level", level: value < -1.4 ? 0 : value < -0.45 ? 1 : value < 0.55 ? 2 : value < 1.65 ? 3 : 4 };
}

/** Figures do not follow the answers: honest companies contradict themselves now and then. */
function figureOf({ id }: Item, source: Random): number {
  const typical: Readonly<Record<string, number>> = {
    "EN2-04": 400,
    "EN2-05": 3000,
    "EN2-06": 20,
    "EN3-04": 220,
    "MK1-07": 42,
    "EM2-04": 14,
  };
  if (id === "EM3-06" || id === "MK1-06") return 0;
  if (id === "EN1-04") return source.chance(0.04) ? 1 : 0;
  if (id === "MK3-05") return source.between(75, 100);
  return Number(source.logNormal(typical[id] ?? 10, 0.5).toPrecision(3));
}

/** A company that gives an answer to every item that it is asked; `null` is a blank. */
function company(number: number, asked: Asked, source: Random, answer: (item: Item, index: number) => Answer | null): Assessment {
  const grades = source.chance(0.5);
  const own = items.filter((item) => asked.areas.includes(item.area) && isAsked(item, asked.form, asked.size));
  const answers = own.map((item, index): readonly [string, ItemAnswer] => {
    const given = answer(item, index);
    const evidence = source.pick<EvidenceGrade>(given?.kind === "level" && given.level > 2 ? [2, 3, 3, 4] : [0, 1, 2]);
    return [item.id, { answer: given, evidence: grades ? evidence : null, note: null }];
  });
  return {
    instrumentId: csr.id,
    instrumentVersion: csr.version,
    form: asked.form,
    areas: asked.areas,
    language: "zh",
    firmId: `firm-${number}`,
    profile: { ...emptyProfile, size: asked.size, year: 2024, employees: 40, assessor: "self" },
    answers: new Map(answers.filter(([, { answer: given }]) => given !== null)),
    settings: { areaWeights: new Map(), topicWeights: new Map(), importance: new Map(), exposure: new Map(), targets: new Map() },
    actions: [],
    initiatives: [],
  };
}

const level = (value: number): Answer => ({ kind: "level", level: levels[value % 5] ?? 0 });
const levels: readonly Level[] = [0, 1, 2, 3, 4];
const duty = (value: 0 | 1 | 2): Answer => ({ kind: "compliance", state: (["no", "attention", "yes"] as const)[value] });

/** Somebody who ticks without reading, in one of several ways; figures stay blank or are invented. */
export const carelessWays = {
  "ticks at random": (source: Random) => (item: Item) =>
    item.type === "maturity" ? level(source.whole(0, 4)) : duty(source.pick([0, 1, 2] as const)),
  "ticks practices at random and yes to all duties": (source: Random) => (item: Item) =>
    item.type === "maturity" ? level(source.whole(0, 4)) : duty(2),
  "ticks 4-0-4-0": () => (item: Item, index: number) =>
    item.type === "maturity" ? level(index % 2 === 0 ? 4 : 0) : duty(index % 2 === 0 ? 2 : 0),
  "ticks a staircase": () => (item: Item, index: number) => (item.type === "maturity" ? level(index) : duty(2)),
  "ticks 3 everywhere": () => (item: Item) => (item.type === "maturity" ? level(3) : duty(2)),
  "ticks 4 everywhere, with contradicting figures": () => (item: Item) => (item.type === "maturity" ? level(4) : duty(2)),
} as const satisfies Readonly<Record<string, (source: Random) => (item: Item, index: number) => Answer>>;
export type CarelessWay = keyof typeof carelessWays;

/** A careless company. */
export function careless(
  number: number,
  { way, seed, asked }: { readonly way: CarelessWay; readonly seed: number; readonly asked: Asked },
): Assessment {
  const source = random("careless", way, number, seed);
  const tick = carelessWays[way](source);
  const contradicts = way.endsWith("figures");
  return company(number, asked, source, (item, index) => {
    if (item.type !== "kpi") return tick(item, index);
    if (!contradicts) return null;
    return { kind: "figure", value: item.id === "EM3-06" || item.id === "EN1-04" ? 2 : item.id === "MK1-07" ? 120 : 0 };
  });
}
