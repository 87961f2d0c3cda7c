import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Benchmark } from "../../benchmark/types.ts";
import { countText } from "./figure-text.ts";
import { yearSpan } from "./labels.ts";
import { companiesIn, everybody } from "../facts/published.ts";

/** Who stands behind a chart of all companies: "180 companies, 2022–2025; each with its latest assessment". */
export function population(benchmark: Benchmark, language: Language): string {
  const words = messages[language].charts;
  const n = countText(companiesIn(everybody(benchmark)), { language, minimumCounts: benchmark.minimumCounts }).text;
  return [words.companies(n, yearSpan(benchmark, language)), words.latestOnly].join(words.listSeparator);
}
