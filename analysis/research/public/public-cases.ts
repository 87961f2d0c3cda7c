import { items } from "../../../instrument/csr/instrument.ts";
import type { KeyedCase } from "../../dataset/keyed-cases.ts";
import { minimumCountsFor } from "../../disclosure/minimum-counts.ts";
import { withheldCode } from "../missing-reason.ts";
import type { ItemCells } from "../rows/item-cells.ts";
import { chooseLevels, classOf, classSizes, type Profile } from "./choose-levels.ts";
import { generalised, type Levels } from "./generalise.ts";
import { AlikeAnswers, publicCells } from "./public-answers.ts";

/** A case as the public may see it. */
export interface PublicCase {
  readonly year: number;
  readonly form: string;
  readonly industry: string | null;
  readonly size: string | null;
  readonly province: string | null;
  /** In the order of the questionnaire. */
  readonly answers: readonly ItemCells[];
}

/** What was done so that no company can be told, for whoever uses the data. */
export interface Protection {
  readonly minN: number;
  readonly levels: Levels;
  /** Cases read, without duplicates. */
  readonly cases: number;
  /** Cases left out as they do not enter a benchmark. */
  readonly unusable: number;
  /** Cases dropped as fewer companies than the minimum look like them. */
  readonly dropped: number;
  readonly published: number;
  /** Answers withheld as all companies of a class gave the same. */
  readonly withheld: number;
}

type Cases = () => AsyncIterable<KeyedCase>;

/** Looks at all cases twice and decides what of them may be published. */
export async function protect(
  cases: Cases,
  minN: number,
): Promise<{ readonly protection: Protection; readonly published: () => AsyncIterable<PublicCase> }> {
  const profiles = new Map<string, { readonly profile: Profile; n: number }>();
  let read = 0;
  for await (const found of cases()) {
    read += 1;
    if (!isUsable(found)) continue;
    const profile = profileOf(found);
    const id = JSON.stringify(profile);
    const known = profiles.get(id) ?? { profile, n: 0 };
    known.n += 1;
    profiles.set(id, known);
  }
  const counts = new Map([...profiles.values()].map(({ profile, n }) => [profile, n]));
  const levels = chooseLevels(counts, minN);
  const sizes = classSizes(counts, levels);
  const classes = await alikeAnswers(cases, levels, (id) => (sizes.get(id) ?? 0) >= minN);
  const usable = sum([...sizes.values()]);
  const published = sum([...classes.values()].map((each) => each.cases));
  const enough = minimumCountsFor(minN).extremeShare;
  const withheld = sum([...classes.values()].map((each) => withheldIn(each, enough)));
  return {
    protection: { minN, levels, cases: read, unusable: read - usable, dropped: usable - published, published, withheld },
    published: () => publicCases(cases, { levels, classes, enough }),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Without a year a case would stand in a class of its own kind; the others are those of a benchmark. */
const isUsable = ({ excluded, year }: KeyedCase): boolean => excluded === null && year !== null;

const profileOf = ({ industry, size, province, year, form, answers }: KeyedCase): Profile => ({
  industry,
  size,
  province,
  fixed: `${year} ${form} ${answers.map((given) => (given === null ? "-" : "+")).join("")}`,
});

async function alikeAnswers(
  cases: Cases,
  levels: Levels,
  isPublished: (id: string) => boolean,
): Promise<ReadonlyMap<string, AlikeAnswers>> {
  const classes = new Map<string, AlikeAnswers>();
  for await (const found of cases()) {
    if (!isUsable(found)) continue;
    const id = classOf(profileOf(found), levels);
    if (!isPublished(id)) continue;
    const known = classes.get(id) ?? new AlikeAnswers();
    known.add(found.answers);
    classes.set(id, known);
  }
  return classes;
}

const isWithheld = (position: number, alike: AlikeAnswers, enough: number): boolean =>
  alike.cases < enough && items[position]?.type !== "kpi" && alike.isAlike(position);

const withheldIn = (alike: AlikeAnswers, enough: number): number =>
  alike.cases * items.filter((_, position) => isWithheld(position, alike, enough)).length;

interface Rules {
  readonly levels: Levels;
  readonly classes: ReadonlyMap<string, AlikeAnswers>;
  /** Companies from which on a class may have answered alike. */
  readonly enough: number;
}

async function* publicCases(cases: Cases, { levels, classes, enough }: Rules): AsyncGenerator<PublicCase> {
  for await (const found of cases()) {
    const alike = isUsable(found) ? classes.get(classOf(profileOf(found), levels)) : undefined;
    if (alike === undefined || found.year === null) continue;
    const { year, form, industry, size, province } = found;
    yield {
      year,
      form,
      industry: generalised(industry, "industry", levels.industry),
      size: generalised(size, "size", levels.size),
      province: generalised(province, "province", levels.province),
      answers: found.answers.map((given, position) =>
        isWithheld(position, alike, enough) ? { value: null, missing: withheldCode, evidence: null } : publicCells(position, given),
      ),
    };
  }
}
