/**
 * What a file may ask of the reader. No real questionnaire comes near (a filled one has some 30 parts and 2 MB; the largest of 573 workbooks
 * from the field has 188 parts, 60 MB inflated and a ratio of 121:1); files built to exhaust the machine stop here. Every row can be overridden.
 */
export const defaultLimits = {
  /** Bytes of a workbook as stored. */
  fileBytes: 50_000_000,
  /** Bytes of a CSV. */
  csvBytes: 200_000_000,
  /** Bytes of a long CSV in the canonical form, which is never in memory as a whole. */
  longCsvBytes: 4_000_000_000,
  /** Parts of the zip archive that a workbook is. */
  entries: 1000,
  /** Bytes of all parts that are read, counted while inflating; sizes stated in the file are never trusted. */
  inflatedBytes: 256_000_000,
  /** Bytes of one part, counted while inflating. */
  partBytes: 128_000_000,
  /** Inflated bytes for each stored byte of a part, once it is above `ratioGraceBytes`. */
  ratio: 200,
  ratioGraceBytes: 100_000,
  /** Inflated bytes of a part from which on only the stored bytes behind them count for the ratio, so that a bomb is noticed early. */
  ratioSampleBytes: 10_000_000,
  /** The size of an Excel sheet. */
  rows: 1_048_576,
  columns: 16_384,
  /** Cells with a value, over all sheets. */
  cells: 5_000_000,
  /** Cells that could belong to the questionnaire, over all sheets: rows with ids, markers or named cells. */
  questionnaireCells: 200_000,
  /** Assessments in one workbook. */
  assessments: 100,
  /** Different texts of a workbook, and the characters of all of them. */
  sharedStrings: 1_000_000,
  textCharacters: 20_000_000,
  /** Elements within elements in any part. */
  xmlDepth: 64,
  /** Characters of one cell. */
  cellCharacters: 32_767,
  /** Characters of one field, and fields of one line, of a CSV. */
  csvFieldCharacters: 1_000_000,
  csvColumns: 1000,
  /** Companies and years in one CSV. */
  csvCases: 1_000_000,
  /** Issues that are listed for one case; further ones are counted. */
  issues: 1000,
} as const;

/** Limits by name, as they apply to a file. */
export type Limits = Readonly<Record<keyof typeof defaultLimits, number>>;
