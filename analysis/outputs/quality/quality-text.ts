import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { QualityReport } from "../../quality/quality-report.ts";
import { casesText } from "./case-text.ts";
import { missingText } from "./missing-text.ts";
import { boundsText, linkageText, spreadText } from "./pool-text.ts";
import { verdictCounts } from "./quality-json.ts";

/** A report for reading: what stands out first, then figures, blanks, and what they mean for the pool. */
export function qualityText(report: QualityReport, language: Language): string {
  const words = messages[language].quality;
  const counts = verdictCounts(report.cases);
  const summary = [words.lookedAt(counts.cases, counts.companies), words.verdictCounts(counts.lookAtAnswers, counts.lookAtFigures)];
  const parts = [
    `${summary.join(messages[language].cli.usageErrors.betweenSentences)}\n`,
    casesText(report.cases, language),
    spreadText(report.figures, language),
    missingText(report, language),
    boundsText(report.bounds, language),
    linkageText(report.linkage, language),
  ];
  return parts.filter((part) => part !== "").join("\n");
}
