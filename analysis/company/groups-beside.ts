import type { Group } from "../benchmark/types.ts";
import { groupId, isOf, offeredGroups } from "../peers/groups.ts";
import type { CompanyCase } from "./company-case.ts";
import { positionRows, type PositionRow } from "./position.ts";

/** A further group of the benchmark with the company's place in it by core score. */
export interface GroupBeside {
  readonly group: Group;
  readonly row: PositionRow;
}

/** Groups that are shown beside the chosen one. */
const most = 6;

/** The other published groups to which the company belongs, the widest first. */
export function groupsBeside(company: CompanyCase): readonly GroupBeside[] {
  const { chosen, assessment } = company;
  if (chosen === null) return [];
  return offeredGroups(chosen.peers.benchmark)
    .filter((group) => groupId(group) !== groupId(chosen.group) && isOf(group, assessment))
    .flatMap((group) => {
      const row = positionRows({ ...company, chosen: { ...chosen, group } }, "areas").find(({ metric }) => metric === "core");
      return row === undefined || row.median.value === null ? [] : [{ group, row }];
    })
    .slice(0, most);
}
