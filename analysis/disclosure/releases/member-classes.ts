import type { Row } from "./linear-span.ts";
import type { Members } from "./member-difference.ts";

/** Members by the groups they stand in. Sums over groups are sums over classes, and no such sum looks inside a class. */
export interface MemberClasses {
  /** Members of every class. */
  readonly sizes: readonly number[];
  /** For every group its classes, each with coefficient 1. */
  readonly rows: readonly Row[];
}

/** Puts members that stand in the same groups into one class. */
export function memberClasses(groups: readonly Members[]): MemberClasses {
  const groupsOf = new Map<string, number[]>();
  for (const [group, members] of groups.entries()) {
    for (const member of members) {
      const own = groupsOf.get(member);
      if (own === undefined) groupsOf.set(member, [group]);
      else own.push(group);
    }
  }
  const classes = new Map<string, { readonly groups: readonly number[]; size: number }>();
  for (const own of groupsOf.values()) {
    const found = classes.get(own.join());
    if (found === undefined) classes.set(own.join(), { groups: own, size: 1 });
    else found.size += 1;
  }
  const rows = groups.map(() => new Map<number, number>());
  for (const [place, { groups: own }] of [...classes.values()].entries()) for (const group of own) rows[group]?.set(place, 1);
  return { sizes: [...classes.values()].map(({ size }) => size), rows };
}
