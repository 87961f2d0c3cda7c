import { profileFields, type ProfileField } from "../names.ts";

/** Columns of the profile sheet. */
export const profileColumns = { id: 1, label: 2, value: 3, help: 4 } as const;

/** Rows of the profile sheet. */
export interface ProfileLayout {
  readonly markerRow: number;
  readonly headerRow: number;
  readonly rowOf: ReadonlyMap<ProfileField, number>;
  /** The size class by the rule, the class that counts, and the check of the credit code: computed. */
  readonly computedSizeRow: number;
  readonly askedSizeRow: number;
  readonly creditCodeRow: number;
  readonly lastRow: number;
}

/** Places the profile fields; computed rows stand right below the fields they follow from. */
export function profileLayout(): ProfileLayout {
  const headerRow = 5;
  const rowOf = new Map<ProfileField, number>();
  const computed = { creditCodeRow: 0, computedSizeRow: 0, askedSizeRow: 0 };
  let row = headerRow;
  for (const field of profileFields) {
    if (field === "size") computed.computedSizeRow = ++row;
    rowOf.set(field, ++row);
    if (field === "uscc") computed.creditCodeRow = ++row;
    if (field === "size") computed.askedSizeRow = ++row;
  }
  return { markerRow: 4, headerRow, rowOf, ...computed, lastRow: row };
}
