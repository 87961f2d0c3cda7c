import { type ProfileField, profileFields } from "../../../instrument/workbook/names.ts";
import { itemIdIn } from "../../../instrument/reader/questionnaire/markers.ts";
import { hasSetting, type SettingName, settingNames } from "../../../instrument/reader/values/setting.ts";

/** What a column, or a row of the long format, is about. */
export type Subject =
  | { readonly kind: "answer"; readonly itemId: string }
  | { readonly kind: "evidence"; readonly itemId: string }
  | { readonly kind: "areas" }
  | { readonly kind: "profile"; readonly field: ProfileField }
  | { readonly kind: "setting"; readonly name: SettingName; readonly id: string };

/** The columns that are not about one subject. */
export const plainColumns = ["firm_id", "instrument_version", "form", "item_id", "status", "value", "na_reason", "evidence"] as const;
export type PlainColumn = (typeof plainColumns)[number];

/** What a column of a CSV holds; null for one that is not known. */
export type Column = { readonly kind: "plain"; readonly name: PlainColumn } | Subject | null;

/** Reads the header of a column. Case, spaces, `firmId` for `firm_id` and full-width letters do not matter. */
export function columnOf(header: string): Column {
  const name = fieldName(header);
  const plain = plainColumns.find((column) => column === name);
  return plain === undefined ? subjectOf(header) : { kind: "plain", name: plain };
}

/** Reads what a text is about: `EM1_05` or `EM1-05`, `EM1_05_ev`, `size` or `profile.size`, `areas`, `setting.importance.EM3`; null where it is nothing of these. */
export function subjectOf(text: string): Subject | null {
  const itemId = itemIdIn(text);
  if (itemId !== null) return { kind: "answer", itemId };
  const rated = itemIdIn(/^(.*)[_-]ev$/iu.exec(text.trim())?.[1] ?? "");
  if (rated !== null) return { kind: "evidence", itemId: rated };
  const [first = "", second = "", third = ""] = text.split(".").map((part) => part.trim());
  if (first.toLowerCase() === "setting") return settingOf(fieldName(second), third);
  const field = fieldName(first.toLowerCase() === "profile" ? second : text);
  if (field === "areas") return { kind: "areas" };
  const found = profileFields.find((each) => each === field);
  return found === undefined ? null : { kind: "profile", field: found };
}

function settingOf(name: string, about: string): Subject | null {
  const setting = settingNames.find((each) => each === name);
  const id = itemIdIn(about) ?? about.normalize("NFKC").toUpperCase();
  return setting !== undefined && hasSetting(setting, id) ? { kind: "setting", name: setting, id } : null;
}

const fieldName = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll("\uFEFF", "")
    .trim()
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, "_")
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, "_");
