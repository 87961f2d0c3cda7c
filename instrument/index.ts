/** The questionnaire and its scorer, free of Excel, browser, Node and packages. */
export { defaultSettings, emptyProfile, withDefaultSettings } from "./assessment.ts";
export { isCreditCode } from "./credit-code.ts";
export { divisions, sectionOf, sections, type Division, type Section } from "./csr/industries.ts";
export { csr, itemById, items, scoredItems, topicById, topics } from "./csr/instrument.ts";
export { provinces, regions, type Province, type Region } from "./csr/provinces.ts";
export {
  bandLabels,
  bands,
  complianceScale,
  evidenceScale,
  maturityScale,
  riskLabels,
  type BandStep,
  type CodedStep,
  type ScaleStep,
} from "./csr/scales.ts";
export type { LowerBounds, SizeMeasure, SizeRule } from "./csr/size-rule.ts";
export { issueAt } from "./issue-severity.ts";
export type { CorruptCause, Finding, ForeignFormat, Issue, IssueCode, Place, Severity } from "./issue.ts";
export { describeIssue, type DescribedIssue } from "./messages/describe-issue.ts";
export type { Provenance, Reading } from "./reading.ts";
export { bandBounds, bandOf, type Band } from "./scoring/bands.ts";
export type { Pool, PooledItem } from "./scoring/pool.ts";
export type { Priority, PriorityGroup } from "./scoring/priorities.ts";
export type { Risk, RiskLevel } from "./scoring/risk.ts";
export type { Score, Scores } from "./scoring/roll-up.ts";
export { scoreAssessment, type Scorecard, type Status } from "./scoring/scorecard.ts";
export { scorerVersion } from "./scoring/version.ts";
export { sizeOf, type RuleLookup, type SizeFigures, type SizeResult } from "./size.ts";
export type {
  Action,
  Answer,
  Area,
  AreaId,
  Assessment,
  Assessor,
  Compliance,
  ComplianceItem,
  Crosswalk,
  Disclosure,
  EvidenceGrade,
  ExportShare,
  Form,
  Initiative,
  InitiativeKind,
  Instrument,
  Item,
  ItemAnswer,
  KpiItem,
  Language,
  Level,
  MarketRole,
  MaturityItem,
  NaReason,
  Ownership,
  Partner,
  Profile,
  ScoredItem,
  Settings,
  SheetLanguage,
  Size,
  SizeClass,
  Text,
  Tier,
  Topic,
  Trigger,
} from "./types.ts";
export type { Placement, WorkbookOptions } from "./workbook/options.ts";
export {
  sheetIds,
  type Box,
  type CellSpec,
  type CellValue,
  type ConditionalFormatSpec,
  type NameSpec,
  type PrintSpec,
  type SheetId,
  type SheetSpec,
  type ValidationSpec,
} from "./workbook/spec.ts";
export { workbookSpec } from "./workbook/workbook-spec.ts";
