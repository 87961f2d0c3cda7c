import type { ItemColumn, ProfileField } from "../../../instrument/workbook/names.ts";
import type { Content } from "../workbook/cells.ts";
import type { Broken, ExpectedIssue } from "./broken.ts";

/** What can be wrong with a single cell. */
export interface WrongCell extends Pick<Broken, "name" | "what" | "answers"> {
  readonly code: ExpectedIssue["code"];
  readonly itemId: string;
  readonly content: Content;
  readonly column?: ItemColumn;
}

/** One wrong cell each in the sheet of questions. */
export const wrongCells: readonly WrongCell[] = [
  {
    name: "answer-not-on-the-list",
    what: "“mostly yes” stands in an answer cell: report the cell and what it accepts, and count the answer as missing.",
    code: "not-an-answer",
    itemId: "EM1-02",
    content: { text: "mostly yes" },
    answers: { "EM1-02": null },
  },
  {
    name: "level-7",
    what: "A level of 7 was typed: report it, never cut it down to 4.",
    code: "not-an-answer",
    itemId: "EM1-06",
    content: { number: 7 },
    answers: { "EM1-06": null },
  },
  {
    name: "level-2.5",
    what: "A level between two levels was typed: report it, never round it.",
    code: "not-an-answer",
    itemId: "EM1-06",
    content: { number: 2.5 },
    answers: { "EM1-06": null },
  },
  {
    name: "error-value",
    what: "#N/A of a broken formula stands in an answer cell: it is an error, neither “not applicable” nor 0.",
    code: "cell-error",
    itemId: "EM1-03",
    content: { error: "#N/A" },
    answers: { "EM1-03": null },
  },
  {
    name: "formula-never-calculated",
    what: "A formula in an answer cell was never calculated: ask to open and save the file, and count the answer as missing.",
    code: "formulas-stale",
    itemId: "EM1-06",
    content: { formula: "2+1" },
    answers: { "EM1-06": null },
  },
  {
    name: "na-without-reason",
    what: "“N/A” was typed instead of a reason: ask for the reason, and count the answer as missing.",
    code: "na-without-reason",
    itemId: "EM1-06",
    content: { text: "N/A" },
    answers: { "EM1-06": null },
  },
  {
    name: "na-not-allowed",
    what: "“不适用” was typed at an item that applies to everybody: report it, and count the answer as missing.",
    code: "na-not-allowed",
    itemId: "EM1-05",
    content: { text: "不适用" },
    answers: { "EM1-05": null },
  },
  {
    name: "figure-in-words",
    what: "“约三十” stands where a figure belongs: report it, never take it for 0.",
    code: "not-a-number",
    itemId: "EM2-04",
    content: { text: "约三十" },
    answers: { "EM2-04": null },
  },
  {
    name: "figure-in-another-unit",
    what: "“90分钟” stands where hours are asked: refuse the unit, never take 90 hours.",
    code: "not-a-number",
    itemId: "EM2-04",
    content: { text: "90分钟" },
    answers: { "EM2-04": null },
  },
  {
    name: "share-above-100",
    what: "“2000万” stands where a percentage is asked: the number is understood (20 million) and refused, never taken for 0 or 2000.",
    code: "number-out-of-range",
    itemId: "EM2-05",
    content: { text: "2000万" },
    answers: { "EM2-05": null },
  },
  {
    name: "negative-figure",
    what: "A negative accident rate was typed: report it, and count the figure as missing.",
    code: "number-out-of-range",
    itemId: "EM3-05",
    content: { number: -1 },
    answers: { "EM3-05": null },
  },
  {
    name: "evidence-not-on-the-list",
    what: "“照片” stands where a grade of evidence belongs: report it, and keep the answer.",
    code: "not-a-choice",
    itemId: "EM1-01",
    column: "evidence",
    content: { text: "照片" },
    answers: { "EM1-01": "yes" },
  },
  {
    name: "target-out-of-range",
    what: "A target level of 6 was set: report it, and keep the default.",
    code: "number-out-of-range",
    itemId: "EM2-01",
    column: "target",
    content: { number: 6 },
    answers: { "EM2-01": 2 },
  },
  {
    name: "na-and-answer",
    what: "An item has both an answer and a reason why it does not apply: report it, and keep the answer.",
    code: "na-and-answer",
    itemId: "EM2-01",
    column: "na",
    content: { text: "NO_EMP 没有雇用员工" },
    answers: { "EM2-01": 2 },
  },
];

/** A field of the profile with something wrong in it. */
export interface WrongField extends Pick<Broken, "name" | "what"> {
  readonly code: ExpectedIssue["code"];
  readonly field: ProfileField;
  readonly content: Content;
}

/** One wrong field each in the profile. */
export const wrongFields: readonly WrongField[] = [
  {
    name: "credit-code-mistyped",
    what: "Two characters of the credit code were swapped, so that its check character does not fit: report it, and do not link the company by it.",
    code: "credit-code-invalid",
    field: "uscc",
    content: { text: "91330000XXXX00090T" },
  },
  {
    name: "year-missing",
    what: "The year is blank: report it; the answers count, but for no year.",
    code: "year-missing",
    field: "year",
    content: null,
  },
  {
    name: "size-contradicts-figures",
    what: "The company calls itself micro, but its figures make it small: report both, and ask the questions of the stated size.",
    code: "size-mismatch",
    field: "size",
    content: { text: "micro 微型" },
  },
  {
    name: "period-ends-before-it-starts",
    what: "The period ends before it starts: report both dates.",
    code: "date-order",
    field: "period_end",
    content: { number: 44_926 },
  },
  {
    name: "date-in-german",
    what: "“31. März 2024” stands where a date belongs: ask for another form; a month in words is never guessed.",
    code: "not-a-date",
    field: "period_start",
    content: { text: "31. März 2024" },
  },
  {
    name: "date-of-two-orders",
    what: "“03/04/2024” may be the 3rd of April or the 4th of March: ask for another form rather than take one of them.",
    code: "not-a-date",
    field: "period_start",
    content: { text: "03/04/2024" },
  },
  {
    name: "unknown-province",
    what: "A province that does not exist: report it and name the codes.",
    code: "not-a-choice",
    field: "province",
    content: { text: "江淮省" },
  },
  {
    name: "employees-in-words",
    what: "“八十多人” stands where a number belongs: report it, never take it for 0.",
    code: "not-a-number",
    field: "employees",
    content: { text: "八十多人" },
  },
];
