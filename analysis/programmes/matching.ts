import { nameKey } from "../ingest/pool/name-key.ts";
import type { ClusterRow, ClusterTable, Membership } from "./cluster-table.ts";

/** A company of a data set, by what its files say of it. */
export interface KnownCompany {
  /** What links its cases (`firmKey`). */
  readonly firmKey: string;
  /** Keys of its names (`nameKey`), that of its latest file first. */
  readonly nameKeys: readonly string[];
}

/** Something in a table of clusters that was left out or not found. */
export type ClusterRemark = { readonly row: number } & (
  | { readonly code: "cluster-row-unnamed" }
  | { readonly code: "cluster-row-differs"; readonly first: number; readonly found: string }
  | { readonly code: "cluster-row-unmatched"; readonly found: string }
);

/** Which company belongs where. */
export interface Matching {
  /** By `firmKey`. */
  readonly memberships: ReadonlyMap<string, Membership>;
  readonly remarks: readonly ClusterRemark[];
}

/**
 * Looks companies up in a table: by credit code or id first, then by name, where the name stands for one row or for rows that say the same. The first of
 * several rows of a company counts.
 */
export function matched(companies: readonly KnownCompany[], { rows }: ClusterTable): Matching {
  const register = new Register(rows);
  const memberships = new Map<string, Membership>();
  const used = new Set<ClusterRow>();
  for (const { firmKey, nameKeys } of companies) {
    const row = register.find(firmKey, nameKeys);
    if (row === null) continue;
    memberships.set(firmKey, row.membership);
    used.add(row);
  }
  const unmatched = register.companies.filter((row) => !used.has(row));
  return {
    memberships,
    remarks: [
      ...register.remarks,
      ...unmatched.map((row) => ({ row: row.row, code: "cluster-row-unmatched", found: row.name ?? row.code ?? "" }) as const),
    ],
  };
}

/** Codes are compared without spaces and signs that cannot be seen, and letters of any width and case. */
const codeKey = (code: string): string =>
  code
    .normalize("NFKC")
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, "")
    .toUpperCase();

const isSame = (one: Membership, other: Membership): boolean =>
  one.park === other.park && one.programme === other.programme && one.cohort === other.cohort;

/** The rows of a table by company. */
class Register {
  /** The row of each company that counts. */
  readonly companies: readonly ClusterRow[];
  readonly remarks: ClusterRemark[] = [];
  readonly #byCode = new Map<string, ClusterRow>();
  /** Null where rows with different codes have the name and say different things. */
  readonly #byName = new Map<string, ClusterRow | null>();

  constructor(rows: readonly ClusterRow[]) {
    this.companies = rows.filter((row) => this.#takes(row));
  }

  find(firmKey: string, nameKeys: readonly string[]): ClusterRow | null {
    const row = this.#byCode.get(codeKey(firmKey));
    if (row !== undefined) return row;
    return nameKeys.map((key) => this.#byName.get(key)).find((named) => named !== undefined) ?? null;
  }

  /** Whether a row is the first of its company. */
  #takes(row: ClusterRow): boolean {
    const code = row.code === null ? "" : codeKey(row.code);
    const name = nameKey(row.name);
    if (code === "" && name === null) {
      this.remarks.push({ row: row.row, code: "cluster-row-unnamed" });
      return false;
    }
    const first = code === "" ? this.#byName.get(name ?? "") : this.#byCode.get(code);
    if (first !== undefined && first !== null) return this.#repeats(row, first);
    if (code !== "") this.#byCode.set(code, row);
    if (name !== null) this.#name(name, row);
    return true;
  }

  #name(name: string, row: ClusterRow): void {
    const before = this.#byName.get(name);
    if (before === undefined) this.#byName.set(name, row);
    else if (before !== null && !isSame(before.membership, row.membership)) this.#byName.set(name, null);
  }

  #repeats(row: ClusterRow, first: ClusterRow): false {
    const found = row.name ?? row.code ?? "";
    if (!isSame(row.membership, first.membership))
      this.remarks.push({ row: row.row, code: "cluster-row-differs", first: first.row, found });
    return false;
  }
}
