import { rounded } from "../../../instrument/scoring/rounding.ts";
import type { PositionRow } from "../../company/position.ts";
import { groupsBeside } from "../../company/groups-beside.ts";
import { isProvable } from "../../company/strengths.ts";
import { scorecardJson } from "../score-json.ts";
import type { CompanyPage } from "./page.ts";

/**
 * The report of one company as `csr compare --json` prints it: scores as `csr score --json` has them, position, plan, change, strengths.
 * Without free text of the company: the plan says whether there is an owner, not who.
 */
export function companyJson({ company, areaPosition, topicPosition, plan, change, strengths, whyAlone }: CompanyPage): object {
  const { reading, assessment, card, chosen } = company;
  return {
    schema: "sme-csr/company/1",
    source: reading.provenance.file,
    firmId: assessment.firmId,
    year: assessment.profile.year,
    ...scorecardJson(card),
    group: chosen === null ? null : { cell: chosen.group.cell, n: chosen.group.n, belongs: chosen.belongs },
    whyAlone,
    position: [...areaPosition, ...topicPosition].map(positionJson),
    otherGroups: groupsBeside(company).map(({ group, row }) => ({ cell: group.cell, ...positionJson(row) })),
    plan: plan.map(({ item, group, level, target, actions }) => ({
      itemId: item.id,
      group,
      level,
      target,
      actions: actions.map(({ owner, due, status }) => ({ hasOwner: owner !== null, due, status })),
    })),
    change:
      change === null
        ? null
        : { ...change, ...changedItems(change), areas: change.areas.map(roundedRow), topics: change.topics.map(roundedRow) },
    strengths: strengths.map((strength) => ({
      itemId: strength.pooled.item.id,
      level: strength.pooled.level,
      evidence: strength.evidence,
      provable: isProvable(strength),
    })),
    issues: reading.issues,
  };
}

const roundedOrNull = (value: number | null): number | null => (value === null ? null : rounded(value));

const positionJson = ({ metric, own, p10, q1, median, q3, p90, n, place, gap }: PositionRow): object => ({
  metric,
  own: roundedOrNull(own),
  p10,
  q1,
  median,
  q3,
  p90,
  n,
  aheadOf: place,
  gap: roundedOrNull(gap),
});

type Changes = NonNullable<CompanyPage["change"]>;

const roundedRow = ({ metric, before, now, difference }: Changes["areas"][number]): object => ({
  metric,
  before: roundedOrNull(before),
  now: roundedOrNull(now),
  difference: roundedOrNull(difference),
});

function changedItems({ better, worse }: Changes): object {
  const short = (items: Changes["better"]): object => items.map(({ pooled, before, now }) => ({ itemId: pooled.item.id, before, now }));
  return { better: short(better), worse: short(worse) };
}
