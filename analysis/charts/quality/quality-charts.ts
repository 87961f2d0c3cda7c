import type { Language } from "../../../instrument/types.ts";
import type { QualityReport } from "../../quality/quality-report.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { missingMap } from "./missing-map.ts";
import { nonResponse } from "./non-response.ts";
import { qualityOverview } from "./quality-overview.ts";

/** The charts of a quality check, in their order. They tell of whoever holds the files and are not for publication. */
export const qualityCharts: Readonly<Record<string, (report: QualityReport, language: Language) => ChartSpec | null>> = {
  quality: qualityOverview,
  "non-response": nonResponse,
  missing: missingMap,
};
