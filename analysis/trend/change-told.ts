import { mayPublish } from "../disclosure/statistic-minimums.ts";
import { bootstrapMeanInterval } from "../statistics/bootstrap/bootstrap-mean.ts";
import { distributionOf } from "../statistics/distribution-of.ts";
import { wilsonInterval } from "../statistics/intervals/wilson-interval.ts";
import { quantile } from "../statistics/quantile.ts";
import { seededRandom } from "../statistics/random.ts";
import { type Ends, endsOf } from "../studies/ends.ts";
import type { YearChange } from "../studies/year-results.ts";
import { type Audience, type Ground, told, toldCount } from "./disclosure.ts";
import { endsToDecimals, pToDigits, quartilesToDecimals, shareToDecimals, toDecimals } from "./rounding.ts";
import type { AttritionTold, PanelTold, PartsTold, Quartiles, ShareTold, TrendChange } from "./types.ts";
import { spreadTells } from "./year-told.ts";

/** A change with the values behind it, and what of it is told. */
export interface ChangeGround {
  readonly change: YearChange;
  /** Scores of the companies in both years, in the same order. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly n: { readonly continuing: number; readonly entrants: number; readonly leavers: number };
  /** Whether the change of the companies in both years stays withheld, and whether the parts of the change do. */
  readonly isWithheld: boolean;
  readonly arePartsWithheld: boolean;
  readonly audience: Audience;
  readonly seed: number;
  /** Whether the bootstrap belongs beside the t interval of few companies; it takes longer than all the rest. */
  readonly hasBootstrap: boolean;
}

/** A change between two years as the audience may have it. */
export const toldChange = (ground: ChangeGround): TrendChange => ({
  from: ground.change.from,
  to: ground.change.to,
  panel: panelTold(ground),
  parts: partsTold(ground),
  attrition: attritionTold(ground),
});

/** From so many companies on the t interval needs no bootstrap beside it. */
const enoughForT = 30;

function panelTold(ground: ChangeGround): PanelTold {
  const { change, before, after, isWithheld, arePartsWithheld, audience, hasBootstrap } = ground;
  const panel = change.panel;
  const n = panel?.n ?? 0;
  const isTelling = panel !== null && spreadTells(panel.sd, n);
  const mean: Ground = { kind: "mean", n, isWithheld };
  const spread: Ground = { kind: "standard-deviation", n, isWithheld, isTelling };
  const levels: Ground = { kind: "quartiles", n, isWithheld: isWithheld || arePartsWithheld };
  const quartiles = { audience, round: quartilesToDecimals };
  return {
    n: audience.isPublic && isWithheld ? null : toldCount(n, audience),
    mean: told(panel?.mean_change ?? null, mean, { audience, round: toDecimals }),
    interval: told(panel?.mean_ci95 ?? null, spread, { audience, round: endsToDecimals }),
    bootstrap: told(hasBootstrap && n < enoughForT ? bootstrapEnds(ground) : null, spread, { audience, round: endsToDecimals }),
    typical: told(panel?.hl ?? null, { ...mean, kind: "median" }, { audience, round: toDecimals }),
    // Of few companies that all moved one way, p says so as clearly as the share.
    p: told(
      panel?.p ?? null,
      { ...mean, isTelling: isExtreme(panel?.risen ?? 0, n, audience) || isExtreme(panel?.fallen ?? 0, n, audience) },
      { audience, round: pToDigits },
    ),
    improved: shareTold(panel?.risen ?? 0, mean, audience),
    worsened: shareTold(panel?.fallen ?? 0, mean, audience),
    before: told(quartilesOf(before), { ...levels, isTelling: quartilesTell(before) }, quartiles),
    after: told(quartilesOf(after), { ...levels, isTelling: quartilesTell(after) }, quartiles),
  };
}

function bootstrapEnds({ before, after, seed }: ChangeGround): Ends | null {
  const changes = distributionOf(after.map((value, at) => Number((value - (before[at] ?? 0)).toFixed(4))));
  return endsOf(bootstrapMeanInterval(changes, { random: seededRandom(seed) }));
}

function quartilesOf(values: readonly number[]): Quartiles | null {
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((p) => quantile(distributionOf(values), p));
  return lower == null || median == null || upper == null ? null : [lower, median, upper];
}

const quartilesTell = (values: readonly number[]): boolean => new Set(values).size < 2;

/** Whether a share of none or all of so many companies would tell of every single one. */
const isExtreme = (count: number, n: number, { minN }: Audience): boolean =>
  (count === 0 || count === n) && !mayPublish("extreme-share", n, minN);

function shareTold(count: number, { n, isWithheld = false }: Ground, audience: Audience): ShareTold {
  const ground: Ground = { kind: "share", n, isWithheld, isTelling: isExtreme(count, n, audience) };
  return {
    share: told(n === 0 ? null : count / n, ground, { audience, round: shareToDecimals }),
    interval: told(endsOf(wilsonInterval({ count, n })), ground, {
      audience,
      round: (ends: Ends, decimals) => endsToDecimals(ends, decimals + 2),
    }),
  };
}

function partsTold({ change, n, isWithheld, arePartsWithheld, audience }: ChangeGround): PartsTold {
  const parts = change.decomposition;
  const ground = (hidden: boolean): Ground => ({ kind: "mean", n: parts === null ? 0 : n.continuing, isWithheld: hidden });
  const rule = { audience, round: toDecimals };
  const isHidden = isWithheld || arePartsWithheld;
  const count = (companies: number): number | null => (audience.isPublic && isHidden ? null : toldCount(companies, audience));
  return {
    n: { continuing: count(n.continuing), entrants: count(n.entrants), leavers: count(n.leavers) },
    total: told(parts?.total ?? null, ground(isHidden), rule),
    within: told(parts?.within ?? null, ground(isWithheld), rule),
    entry: told(parts?.entry ?? null, ground(isHidden), rule),
    exit: told(parts?.exit ?? null, ground(isHidden), rule),
  };
}

function attritionTold({ change, n, isWithheld, arePartsWithheld, audience }: ChangeGround): AttritionTold {
  const { attrition } = change;
  const fewer = attrition === null ? 0 : Math.min(n.continuing, n.leavers);
  const ground: Ground = { kind: "median", n: fewer, isWithheld: isWithheld || arePartsWithheld };
  return {
    difference: told(attrition?.shift ?? null, ground, { audience, round: toDecimals }),
    p: told(attrition?.p ?? null, ground, { audience, round: pToDigits }),
  };
}
