import { csr } from "../../instrument/csr/instrument.ts";
import type { Reading } from "../../instrument/reading.ts";
import { scoreAssessment } from "../../instrument/scoring/scorecard.ts";
import { comparableCard } from "../peers/own-scores.ts";
import type { EarlierCase } from "./company-case.ts";

/** A case scored as its file shows it, and as benchmarks have it; null where the file holds no assessment. */
export function comparableCase(reading: Reading): EarlierCase | null {
  const { assessment } = reading;
  if (assessment === null) return null;
  return { reading, assessment, card: scoreAssessment(csr, assessment), comparable: comparableCard(assessment) };
}
