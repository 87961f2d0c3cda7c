import { areas } from "../../../instrument/csr/areas.ts";
import { sections } from "../../../instrument/csr/industries.ts";
import { topicById } from "../../../instrument/csr/instrument.ts";
import { assessors, forms, sizeClasses } from "../../../instrument/csr/profile-choices.ts";
import { provinces, regions } from "../../../instrument/csr/provinces.ts";
import { industryLadder, provinceLadder } from "../../disclosure/ladders.ts";
import { folded } from "../../../instrument/answer.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import type { Language, Text } from "../../../instrument/types.ts";
import {
  type Benchmark,
  type ClusterDimension,
  clusterDimensions,
  type Dimension,
  dimensions,
  type Group,
  mergedSign,
  type Metric,
  notStated,
} from "../../benchmark/types.ts";

const names: Readonly<Record<Dimension, ReadonlyMap<string, Text>>> = {
  industry: new Map(sections.map(({ code, title }) => [code, title])),
  size: new Map(Object.entries(sizeClasses)),
  year: new Map(),
  province: new Map(provinces.map(({ code, name }) => [code, name])),
  region: new Map(Object.entries(regions)),
  form: new Map(Object.entries(forms)),
  assessor: new Map(Object.entries(assessors)),
  park: new Map(),
  programme: new Map(),
  cohort: new Map(),
};

const clusterOf = (dimension: Dimension): ClusterDimension | undefined => clusterDimensions.find((cluster) => cluster === dimension);

/** Name of a metric: core and overall score, an area or a topic. An unknown metric is its own name. */
export function metricLabel(metric: Metric, language: Language): string {
  const words = messages[language].charts;
  if (metric === "core") return words.core;
  if (metric === "overall") return words.overall;
  const named = areas.find(({ id }) => id === metric) ?? topicById(metric);
  return named?.title[language] ?? metric;
}

/** Most characters of a code that no list knows. */
const longestCode = 30;

/** A code that no list knows, as its own name: one line without signs that steer, and not longer than a name would be. */
function unknownName(code: string): string {
  const characters = [...plainText(code)];
  return characters.length <= longestCode ? characters.join("") : `${characters.slice(0, longestCode).join("")}…`;
}

/** Name of a group in words: "Manufacturing · Small", or all companies. A code that no list knows is its own name. */
export function groupLabel({ cell }: Pick<Group, "cell">, language: Language): string {
  const parts = cellEntries(cell).map(([dimension, code]) => categoryLabel(dimension, code, language));
  return parts.length === 0 ? messages[language].charts.everybody : parts.join(" · ");
}

/** Most merged categories that are named one by one. */
const mostNamed = 2;

/** Name of a category, or of several that were merged: "Micro and Small", "Services (6)", "Other industries (4)". */
function categoryLabel(dimension: Dimension, code: string, language: Language): string {
  const words = messages[language].charts;
  const codes = code.split(mergedSign);
  const named = namesIn(dimension, code, language);
  const cluster = clusterOf(dimension);
  if (cluster !== undefined && codes.length > 1) return words.otherClusters[cluster](codes.length);
  if (codes.length <= mostNamed || dimension === "size") return messages[language].report.listAnd(named);
  const [first = "", ...others] = codes.map((each) => wider(dimension, each));
  const common = others.every((each) => each === first) ? words.sectors.get(first) : undefined;
  return words.merged(common ?? (dimension === "industry" ? words.otherIndustries : words.otherProvinces), codes.length);
}

/** Names of the categories of a code in the order of the code lists; one that no list knows is its own name. */
export function namesIn(dimension: Dimension, code: string, language: Language): readonly string[] {
  return code
    .split(mergedSign)
    .toSorted((a, b) => compareCodes(dimension, a, b))
    .map((each) => (each === notStated ? absent(dimension, language) : (names[dimension].get(each)?.[language] ?? unknownName(each))));
}

function absent(dimension: Dimension, language: Language): string {
  const words = messages[language].charts;
  const cluster = clusterOf(dimension);
  return cluster === undefined ? words.notStated : words.noCluster[cluster];
}

/** The code of a category that is named by its code or in words, in whichever language; null where no list knows it. */
export function codeNamed(dimension: Dimension, name: string): string | null {
  const wanted = folded(name);
  const found = [...names[dimension]].find(([code, text]) => [code, text.zh, text.en].some((each) => folded(each) === wanted));
  return found?.[0] ?? null;
}

const wider = (dimension: Dimension, code: string): string =>
  (dimension === "industry" ? industryLadder(code) : dimension === "province" ? provinceLadder(code) : null) ?? "";

/** Groups in the order of the code lists (sections by letter, sizes from micro to large), years and unknown codes by value. */
export function inListOrder<Told extends Pick<Group, "cell">>(groups: readonly Told[]): readonly Told[] {
  return groups.toSorted((a, b) => {
    const codes = new Map(cellEntries(b.cell));
    for (const [dimension, code] of cellEntries(a.cell)) {
      const order = compareCodes(dimension, code, codes.get(dimension) ?? "");
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Years of the pool as "2022–2026", empty where no year is known. */
export function yearSpan({ pool }: Benchmark, language: Language): string {
  const first = Math.min(...pool.years);
  const last = Math.max(...pool.years);
  return pool.years.length === 0 ? "" : messages[language].charts.yearSpan(first, last);
}

function cellEntries(cell: Group["cell"]): readonly (readonly [Dimension, string])[] {
  return dimensions.flatMap((dimension) => {
    const code = cell[dimension];
    return code === undefined ? [] : [[dimension, code] as const];
  });
}

function compareCodes(dimension: Dimension, a: string, b: string): number {
  const listed = [...names[dimension].keys()];
  const rank = (code: string): number => {
    // Clusters are in no list: those that are named come before all others together, and before companies that no table names.
    if (clusterOf(dimension) !== undefined) return Number(code.includes(mergedSign)) + 2 * Number(code === notStated);
    if (code.includes(mergedSign)) return listed.length;
    return listed.includes(code) ? listed.indexOf(code) : listed.length + 1;
  };
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return a < b ? -1 : Number(a > b);
}
