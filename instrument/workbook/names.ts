import type { SheetId } from "./spec.ts";

/**
 * How a reader finds what a person typed, whatever was done to the workbook: every input cell has a defined name,
 * and stands in a row that begins with its id, in a column whose marker row says what the column holds.
 * Names go wrong when rows are sorted or another program drops them; ids and markers go wrong when a column is deleted.
 */

/** `csr_EM1_05`: the answer cell of an item. Without the prefix EM1 would be a cell address. */
export const answerName = (itemId: string): string => `csr_${underscored(itemId)}`;

/** Name of the cell of one column of the questionnaire, such as `csr_EM1_05_na`. */
export const itemName = (itemId: string, column: ItemColumn): string =>
  column === "answer" ? answerName(itemId) : `${answerName(itemId)}_${nameSuffixes[column]}`;

/** Name of the cell of a profile field: `csr_profile_export_share`. */
export const profileName = (field: ProfileField): string => `csr_profile_${field}`;

/** Name of a cell that describes the file itself: `csr_meta_version`. */
export const metaName = (field: MetaField): string => `csr_meta_${field}`;

/** Name of a setting of an area or topic: `csr_importance_EM3`. */
export const settingName = (setting: SettingColumn, id: string): string => `csr_${setting}_${id}`;

/** Name of a result of an item, topic, area or of the whole: `csr_result_score_EM1`, `csr_result_status`. */
export const resultName = (result: string, id?: string): string =>
  id === undefined ? `csr_result_${result}` : `csr_result_${result}_${underscored(id)}`;

/** Name of the first cell of a sheet, which tells its role whatever it is called: `csr_sheet_scores`. */
export const roleName = (sheet: SheetId): string => `csr_sheet_${sheet}`;

const underscored = (id: string): string => id.replaceAll("-", "_");

/** Columns of the questionnaire that a person fills in. */
export const itemColumns = ["answer", "na", "evidence", "note", "target"] as const;
export type ItemColumn = (typeof itemColumns)[number];

const nameSuffixes: Readonly<Record<ItemColumn, string>> = { answer: "", na: "na", evidence: "ev", note: "note", target: "target" };

/** Rows of the profile sheet; also the CSV fields `profile.<field>`. */
export const profileFields = [
  "uscc",
  "name",
  "province",
  "industry",
  "employees",
  "revenue",
  "assets",
  "size",
  "ownership",
  "listed",
  "export_share",
  "market_role",
  "year",
  "period_start",
  "period_end",
  "assessor",
  "roles",
  "emergency",
] as const;
export type ProfileField = (typeof profileFields)[number];

/** What `_csr` says about the file. */
export const metaFields = ["instrument", "version", "scorer", "form", "areas", "language"] as const;
export type MetaField = (typeof metaFields)[number];

/** Settings of an area (weight) or of a topic; also the CSV fields `setting.<name>.<id>`. */
export const settingColumns = ["area_weight", "topic_weight", "importance", "exposure"] as const;
export type SettingColumn = (typeof settingColumns)[number];

/** Columns of the action plan. */
export const actionColumns = ["action_item", "action", "action_owner", "action_due", "action_status"] as const;
export type ActionColumn = (typeof actionColumns)[number];

/** Columns of the initiatives register. */
export const initiativeColumns = [
  "initiative",
  "title",
  "kind",
  "start",
  "end",
  "trigger",
  "trigger_date",
  "decision_date",
  "first_delivery_date",
  "alignment",
  "beneficiaries",
  "beneficiary_count",
  "location",
  "cash",
  "in_kind",
  "staff_hours",
  "hourly_wage",
  "partner",
  "traceability",
  "staff_protection",
  "outcome",
  "sustained",
  "disclosure",
  "misconduct",
] as const;
export type InitiativeColumn = (typeof initiativeColumns)[number];

/** The column of ids that begins a block. */
export type IdColumn = "item" | "field" | "area" | "topic" | "meta" | "action_row" | "initiative_row";

/**
 * Text of a marker cell, such as `csr:answer`. A marker row is a row with an id marker (`csr:item`) in it; its columns
 * hold what their markers say, for all rows below whose id cell is an id, until the next marker row of the same kind.
 */
export const marker = (column: IdColumn | ItemColumn | SettingColumn | ActionColumn | InitiativeColumn | "value"): string =>
  `csr:${column}`;

/** Text of a cell that takes its sheet out of use: an old drawing that was kept. Readers skip the sheet. */
export const setAsideMarker = "csr:set-aside";

/** Very hidden sheet with the file's metadata and the sheet's own scorer; named alike in every language. */
export const hiddenSheet = "_csr";
