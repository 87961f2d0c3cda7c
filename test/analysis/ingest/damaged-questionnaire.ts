import { makeWorkbook, type Cells, type WorkbookSource } from "./make-workbook.ts";
import { assessmentIn } from "./expectations.ts";
import { bestAnswers, itemCells, questionnaire, withSheets } from "./make-questionnaire.ts";

/** A questionnaire that most tests damage in some way, and what it should still give. */
export const filling = {
  answers: { ...bestAnswers, "EM1-05": "N 不符合", "RM1-01": "2 部分规范", "MK2-03": "" },
  reasons: { "MK2-03": "NO_B2B 没有企业客户" },
};
export const source = questionnaire(filling);
export const expected = assessmentIn(makeWorkbook(source));
export const cells = itemCells(filling);

/** The same workbook with other cells on the questionnaire sheet. */
export const withCells = (changed: Cells, names = source.names ?? {}): WorkbookSource => ({
  ...withSheets(source, { 自评: { cells: changed } }),
  names,
});

/** Cells moved by rows and columns. */
export const moved = (all: Cells, rows: (row: number) => number, columns: (column: string) => string = (column) => column): Cells =>
  Object.fromEntries(
    Object.entries(all).map(([address, content]) => {
      const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
      return [`${columns(column)}${rows(Number(row))}`, content];
    }),
  );

const rowIn = (address: string): number => Number(address.replace(/\D+/u, ""));

/** The cells of the rows that are wanted. */
export const onlyRows = (all: Cells, isWanted: (row: number) => boolean): Cells =>
  Object.fromEntries(Object.entries(all).filter(([address]) => isWanted(rowIn(address))));

export const withoutRow = (all: Cells, row: number): Cells => onlyRows(all, (each) => each !== row);

export const withoutColumn = (all: Cells, column: string): Cells =>
  Object.fromEntries(Object.entries(all).filter(([address]) => !address.startsWith(column)));
