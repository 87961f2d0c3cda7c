import { areas } from "../../csr/areas.ts";
import { csr, items } from "../../csr/instrument.ts";
import type { AreaId, Form, SheetLanguage } from "../../types.ts";
import type { MetaField } from "../../workbook/names.ts";
import type { IssueLog, Spot } from "../issue-log.ts";
import type { Entry } from "../values/entry.ts";
import { statedAreas } from "../values/areas.ts";
import { readForm } from "../values/form.ts";
import { checkVersion } from "../values/version.ts";

/** What a workbook says of itself, completed from the items in it where it says nothing. */
export interface Meta {
  readonly version: string;
  readonly form: Form;
  readonly areas: readonly AreaId[];
  readonly language: SheetLanguage | null;
}

/** Which items a workbook has. */
type ItemIds = Pick<ReadonlySet<string>, "has">;

/** Reads the metadata; null where the workbook is of another questionnaire or version and must not be read as this one. */
export function readMeta(entries: ReadonlyMap<MetaField, Entry>, itemIds: ItemIds, log: IssueLog): Meta | null {
  const text = (field: MetaField): string => entries.get(field)?.text ?? "";
  const spot = (field: MetaField): Spot => entries.get(field)?.spot ?? {};
  const instrument = text("instrument");
  if (instrument !== "" && instrument !== csr.id) {
    log.add({ code: "unknown-instrument", found: instrument }, spot("instrument"));
    return null;
  }
  const version = text("version") === "" ? csr.version : checkVersion(text("version"), spot("version"), log);
  if (version === null) return null;
  if (text("version") === "") log.add({ code: "meta-inferred", field: "version", assumed: csr.version });
  const language = text("language").toLowerCase();
  return {
    version,
    form: formOf(text("form"), spot("form"), itemIds, log),
    areas: areasOf(text("areas"), itemIds, log),
    language: language === "zh" || language === "en" || language === "both" ? language : null,
  };
}

/** Without a stated form, a workbook with basic items only is taken for the basic form. */
function formOf(text: string, spot: Spot, itemIds: ItemIds, log: IssueLog): Form {
  const stated = text === "" ? null : readForm(text);
  if (typeof stated === "string") return stated;
  if (stated !== null) log.add(stated, spot);
  const form = items.some(({ id, basic }) => !basic && itemIds.has(id)) ? "full" : "basic";
  log.add({ code: "meta-inferred", field: "form", assumed: form }, spot);
  return form;
}

/** Without stated areas, those of which items are there. */
function areasOf(text: string, itemIds: ItemIds, log: IssueLog): readonly AreaId[] {
  const stated = statedAreas(text);
  if (stated !== null) return stated;
  const present = areas.map(({ id }) => id).filter((area) => items.some((item) => item.area === area && itemIds.has(item.id)));
  log.add({ code: "meta-inferred", field: "areas", assumed: present.join(",") });
  return present;
}
