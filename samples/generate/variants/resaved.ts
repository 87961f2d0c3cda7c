import type { Variant } from "./variant.ts";

/** Variants that other programs make of `unchanged`; see resave.ts. */
export const resaved: readonly Omit<Variant, "bytes">[] = [
  { name: "resaved-by-libreoffice", what: "LibreOffice opened the workbook and saved it as .xlsx.", file: "input.xlsx", remarks: [] },
  { name: "resaved-by-openpyxl", what: "A Python script opened the workbook with openpyxl and saved it.", file: "input.xlsx", remarks: [] },
];
