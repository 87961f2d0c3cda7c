import type { Language } from "../types.ts";
import { benchmarkWorkbook as en, type BenchmarkWorkbookMessages } from "./en/benchmark-workbook.ts";
import { benchmarkWorkbook as zh } from "./zh/benchmark-workbook.ts";

/** What benchmark.xlsx says beside the words of charts and report. Apart from the others, because the task pane does not need it. */
export const benchmarkWorkbookMessages: Readonly<Record<Language, BenchmarkWorkbookMessages>> = { en, zh };
