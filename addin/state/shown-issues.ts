import type { Issue, IssueCode } from "../../instrument/issue.ts";
import type { OpenAssessment } from "../open-assessment.ts";

/**
 * What concerns a file that takes part in a benchmark, or is said by the pane in another place: an empty questionnaire by its progress,
 * a profile with gaps by the next steps, and scores of the sheet that are out of date by nothing at all, since the pane scores by itself.
 */
const saidElsewhere: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "nothing-answered",
  "firm-missing",
  "year-missing",
  "size-unknown",
  "formulas-stale",
]);

/** The issues that a person can mend in the sheet. */
export const shownIssues = ({ issues }: OpenAssessment): readonly Issue[] =>
  issues.filter(({ severity, code }) => severity !== "note" && !saidElsewhere.has(code));
