import { areas } from "../../../instrument/csr/areas.ts";
import { csr, items } from "../../../instrument/csr/instrument.ts";
import { answerName, itemName } from "../../../instrument/workbook/names.ts";
import { type Cells, type Content, makeWorkbook, type Parts, partsOf, type SheetSource, type WorkbookSource } from "./make-workbook.ts";

/** What a hand-made questionnaire holds. Item cells are columns of the item's row. */
export interface Filling {
  readonly answers?: Readonly<Record<string, Content>>;
  readonly reasons?: Readonly<Record<string, Content>>;
  readonly evidence?: Readonly<Record<string, Content>>;
  readonly notes?: Readonly<Record<string, Content>>;
  readonly targets?: Readonly<Record<string, Content>>;
  readonly profile?: Readonly<Record<string, Content>>;
  readonly meta?: Readonly<Record<string, Content>>;
  readonly settings?: Cells;
  readonly actions?: Cells;
  readonly initiatives?: Cells;
  readonly from1904?: boolean;
}

export const validCode = "91350100M000100Y43";

/** Row of an item on the questionnaire sheet; the marker row is row 3. */
export const rowOf = (itemId: string): number => items.findIndex(({ id }) => id === itemId) + 5;

const defaultMeta: Readonly<Record<string, Content>> = {
  instrument: csr.id,
  version: csr.version,
  scorer: "1",
  form: "full",
  areas: areas.map(({ id }) => id).join(","),
  language: "zh",
};

const defaultProfile: Readonly<Record<string, Content>> = {
  uscc: validCode,
  year: 2024,
  size: "small 小型",
};

/** A questionnaire with its sheets, markers, ids and names, the way the templates have it. */
export function questionnaire(filling: Filling = {}): WorkbookSource {
  const { actions = {}, initiatives = {}, settings = {} } = filling;
  return {
    sheets: [
      { name: "企业信息", cells: fields("field", { ...defaultProfile, ...filling.profile }) },
      { name: "自评", cells: itemCells(filling) },
      {
        name: "风险与行动",
        cells: {
          A2: "csr:action_row",
          B2: "csr:action_item",
          C2: "csr:action",
          D2: "csr:action_owner",
          E2: "csr:action_due",
          F2: "csr:action_status",
          ...actions,
        },
      },
      { name: "公益与应急", cells: { ...initiativeMarkers, ...initiatives } },
      { name: "_csr", state: "veryHidden", cells: { ...fields("meta", { ...defaultMeta, ...filling.meta }), ...settings } },
    ],
    names: namesFor("自评"),
    ...(filling.from1904 === undefined ? {} : { from1904: filling.from1904 }),
  };
}

const initiativeMarkers: Cells = Object.fromEntries(
  [
    "initiative_row",
    "initiative",
    "title",
    "kind",
    "start",
    "end",
    "decision_date",
    "first_delivery_date",
    "alignment",
    "cash",
    "staff_hours",
    "partner",
    "traceability",
    "sustained",
  ].map((column, index) => [`${String.fromCodePoint(65 + index)}1`, `csr:${column}`]),
);

/** Cells of a table of fields; it begins in row 2. */
export function fields(kind: "field" | "meta", values: Readonly<Record<string, Content>>): Cells {
  const cells: Record<string, Content> = { A2: `csr:${kind}`, C2: "csr:value" };
  for (const [index, [field, value]] of Object.entries(values).entries()) {
    cells[`A${index + 3}`] = field;
    cells[`B${index + 3}`] = `label of ${field}`;
    if (value !== "") cells[`C${index + 3}`] = value;
  }
  return cells;
}

/** Cells of the table of items: ids in A, answers in D and so on, as the markers in row 3 say. */
export function itemCells({ answers = {}, reasons = {}, evidence = {}, notes = {}, targets = {} }: Filling): Cells {
  const cells: Record<string, Content> = {
    A3: "csr:item",
    D3: "csr:answer",
    E3: "csr:na",
    F3: "csr:evidence",
    G3: "csr:note",
    H3: "csr:target",
  };
  Object.assign(cells, { A4: "编号", D4: "答案", E4: "不适用理由", F4: "证据" });
  const columns = { D: answers, E: reasons, F: evidence, G: notes, H: targets };
  for (const item of items) {
    const row = rowOf(item.id);
    cells[`A${row}`] = item.id;
    cells[`B${row}`] = item.title.zh;
    for (const [column, contents] of Object.entries(columns)) {
      const content = contents[item.id];
      if (content !== undefined) cells[`${column}${row}`] = content;
    }
  }
  return cells;
}

/** Defined names of all answer cells on a sheet. */
export const namesFor = (sheet: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    items.flatMap(({ id }) => [
      [answerName(id), `'${sheet}'!$D$${rowOf(id)}`],
      [itemName(id, "na"), `'${sheet}'!$E$${rowOf(id)}`],
    ]),
  );

/** An answer for every item that is scored: the best one. */
export const bestAnswers: Readonly<Record<string, Content>> = Object.fromEntries(
  items.flatMap((item) => (item.type === "kpi" ? [] : [[item.id, item.type === "maturity" ? 4 : "Y 符合"]])),
);

/** The same questionnaire with some sheets replaced, by name. */
export const withSheets = (source: WorkbookSource, sheets: Readonly<Record<string, Partial<SheetSource>>>): WorkbookSource => ({
  ...source,
  sheets: source.sheets.map((sheet) => ({ ...sheet, ...sheets[sheet.name] })),
});

export const questionnaireBytes = (filling: Filling = {}): Uint8Array => makeWorkbook(questionnaire(filling));

export const questionnaireParts = (filling: Filling = {}): Parts => partsOf(questionnaire(filling));
