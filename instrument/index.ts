/** The questionnaire and its scorer, free of Excel, browser, Node and packages. */
export { defaultSettings, emptyProfile, withDefaultSettings } from "./assessment.ts";
export { isCreditCode } from "./credit-code.ts";
export { divisions, sectionOf, sections, type Division, type Section } from "./csr/industries.ts";
export { csr, itemById, items, scoredItems, topicById, topics } from "./csr/instrument.ts";
export { provinces, regions, type Province, type Region } from "./csr/provinces.ts";
export { bandLabels, bands, complianceScale, evidenceScale, maturityScale, riskLabels } from "./csr/scales.ts";
export { issueAt } from "./issue-severity.ts";
export type { Finding, Issue, IssueCode, Place, Severity } from "./issue.ts";
export { describeIssue, type DescribedIssue } from "./messages/describe-issue.ts";
export type { Provenance, Reading } from "./reading.ts";
export { bandOf, type Band } from "./scoring/bands.ts";
export type { Priority, PriorityGroup } from "./scoring/priorities.ts";
export type { Risk, RiskLevel } from "./scoring/risk.ts";
export type { Score, Scores } from "./scoring/roll-up.ts";
export { scoreAssessment, type Scorecard, type Status } from "./scoring/scorecard.ts";
export { scorerVersion } from "./scoring/version.ts";
export { sizeOf, type SizeFigures, type SizeResult } from "./size.ts";
export type {
  Action,
  Answer,
  Area,
  AreaId,
  Assessment,
  Assessor,
  Compliance,
  ComplianceItem,
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
  Topic,
  Trigger,
} from "./types.ts";
export type { WorkbookOptions } from "./workbook/options.ts";
export { workbookSpec } from "./workbook/workbook-spec.ts";
