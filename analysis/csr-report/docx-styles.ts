import type { IStylesOptions } from "docx";
import type { Language } from "../../instrument/types.ts";

/** Colour of headings. */
export const accent = "003F5C";
/** Colour of what stands back: headers, page numbers. */
export const muted = "55606B";
/** Ground of what the company must write. */
export const todoFill = "FFF3C4";

/** Latin text in Calibri, Chinese in the sans serif that Windows and WPS bring; other systems put their own in its place. */
const font = { ascii: "Calibri", hAnsi: "Calibri", cs: "Calibri", eastAsia: "Microsoft YaHei" };

/** Looks of text and headings. Sizes are in half points, spaces in twentieths of a point. */
export const documentStyles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 21, language: { value: language === "zh" ? "zh-CN" : "en-GB", eastAsia: "zh-CN" } },
      paragraph: { spacing: { after: 120, line: 300 } },
    },
    title: { run: { font, size: 52, bold: true, color: accent }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { font, size: 34, bold: true, color: accent }, paragraph: { spacing: { before: 480, after: 200 }, keepNext: true } },
    heading2: { run: { font, size: 26, bold: true, color: accent }, paragraph: { spacing: { before: 320, after: 100 }, keepNext: true } },
    heading3: { run: { font, size: 21, bold: true }, paragraph: { spacing: { before: 220, after: 80 }, keepNext: true } },
  },
});
