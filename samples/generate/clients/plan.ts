import { type Case, cases } from "../cases/case.ts";
import { clientFileName } from "./file-names.ts";

/** A case that arrives as a workbook of its own. */
export interface WorkbookPlan {
  readonly case: Case;
  /** Below samples/. */
  readonly path: string;
  /** Whether the client saved it with LibreOffice. */
  readonly isResaved: boolean;
}

/** Files that were saved by LibreOffice once; `resave.ts` makes them. */
const resavedFiles = 12;

/** The association's table of 2023 holds some of its members, the consultant's export of 2024 half of the others. Without an id a company is in neither. */
const isInWide = ({ company, year, assessment }: Case): boolean =>
  year === 2023 && (company.number % 2 === 0 || company.number > 50) && assessment.firmId !== null;
const isInLong = ({ company, year, assessment }: Case): boolean => year === 2024 && company.number % 2 === 1 && assessment.firmId !== null;

/** Cases of the wide CSV. */
export const wideCases: readonly Case[] = cases.filter(isInWide);

/** Cases of the long CSV. */
export const longCases: readonly Case[] = cases.filter(isInLong);

/** Every case that arrives as a workbook. */
export const workbookPlans: readonly WorkbookPlan[] = cases
  .filter((each) => !isInWide(each) && !isInLong(each))
  .map((each, index) => ({
    case: each,
    path: `clients/${each.year}/${clientFileName(each)}`,
    isResaved: index % 7 === 5 && index < resavedFiles * 7,
  }));

/** The file that somebody copied beside itself. */
export const copied: WorkbookPlan = planOf(({ case: { year }, isResaved }) => year === 2025 && !isResaved);

/** The file of which a consultant later sent a corrected one. */
export const corrected: WorkbookPlan = planOf(
  ({ case: { year, assessment }, isResaved, path }) =>
    year === 2024 && !isResaved && assessment.profile.assessor === "self" && assessment.firmId !== null && path !== copied.path,
);

function planOf(fits: (plan: WorkbookPlan) => boolean): WorkbookPlan {
  const found = workbookPlans.find(fits);
  if (found === undefined) throw new Error("No workbook of the samples fits.");
  return found;
}
