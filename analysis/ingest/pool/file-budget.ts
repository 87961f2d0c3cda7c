/** What one file may take. A file that takes more is given up, and only that file. */
export interface FileBudget {
  /** Seconds for any file, and for each megabyte of it. A usual file takes a thousandth of this. */
  readonly seconds: number;
  readonly secondsForMegabyte: number;
  /** Megabytes of heap for a workbook or a small table. */
  readonly heapMegabytes: number;
  /** Megabytes of heap for a large table, whose cases are in memory together. */
  readonly tableHeapMegabytes: number;
}

export const defaultBudget: FileBudget = { seconds: 10, secondsForMegabyte: 1, heapMegabytes: 256, tableHeapMegabytes: 4096 };

const megabyte = 1_000_000;

/** Time for a file of so many bytes. */
export const millisecondsFor = (bytes: number, { seconds, secondsForMegabyte }: FileBudget): number =>
  1000 * (seconds + secondsForMegabyte * (bytes / megabyte));

/** Whether a file has room for so many cases that they need more memory than a workbook may take, however large that is. */
export const isLargeTable = (file: string, bytes: number): boolean => bytes > megabyte && !isWorkbookName(file);

/** Whether a file is called a workbook, so that it is not read at all beyond the size that a workbook may have. */
export const isWorkbookName = (file: string): boolean => /\.xl[a-z]{1,3}$/iu.test(file);
