import type { FailureSentences } from "../failure-sentences.ts";
import { quoted } from "../quoted.ts";

/** Why an action in Excel did not work, and what to do. */
export const failures: FailureSentences = {
  "cell-edit": {
    happened: () => "A cell is being edited, so Excel takes no commands.",
    remedy: "Press Enter or Esc in the sheet, then try again.",
  },
  "dialog-open": {
    happened: () => "A dialog of Excel is open, so Excel takes no commands.",
    remedy: "Close the dialog, then try again.",
  },
  "workbook-protected": {
    happened: () => "The structure of this workbook is protected, so no sheet can be added, renamed or removed.",
    remedy: "Choose Review > Protect Workbook to lift the protection, then try again.",
  },
  "sheet-protected": {
    happened: ({ sheet }) => `The sheet ${quoted(sheet)} is protected.`,
    remedy: "Choose Review > Unprotect Sheet on that sheet, then try again.",
  },
  "access-denied": {
    happened: () => "Excel does not allow changes to this file. It may be read-only or opened in Protected View.",
    remedy: "Choose Enable Editing, or save a copy of the file and work in the copy.",
  },
  "too-large": {
    happened: () => "Excel refused the request because it was too large.",
    remedy: "Close other large workbooks and try again, or choose fewer areas.",
  },
  "session-expired": {
    happened: () => "The connection to the workbook has expired.",
    remedy: "Reload the page or reopen the file; your answers are in the workbook.",
  },
  busy: {
    happened: () => "Excel is busy and did not answer.",
    remedy: "Wait a moment, then try again.",
  },
  "sheet-gone": {
    happened: ({ sheet }) => `The sheet ${quoted(sheet)} does not exist any more.`,
    remedy: "If Excel still offers Undo, use it to bring the sheet back; otherwise use Repair, which draws it anew.",
  },
  "assessment-gone": {
    happened: () => "The sheets of this assessment do not exist any more.",
    remedy:
      "If Excel still offers Undo, use it to bring them back; otherwise open an earlier version of the file, or insert a new assessment.",
  },
  "name-taken": {
    happened: () => "The workbook already holds a sheet or a name that the assessment needs.",
    remedy: "Try again with another year or suffix, or insert into a new workbook.",
  },
  "has-entries": {
    happened: () => "This assessment holds entries, so it was not removed.",
    remedy: "Export the answers first if you may need them, then confirm that it can be removed.",
  },
  "left-behind": {
    happened: ({ sheets }) => `Inserting stopped halfway, and what was drawn could not be removed again: ${sheets.map(quoted).join(", ")}.`,
    remedy: "Delete these sheets if they are there (right-click the sheet's tab > Delete), then insert again.",
  },
  "other-workbook": {
    happened: () => "Another workbook is in front, so Excel cannot show this one's sheet.",
    remedy: "Click into this workbook, then try again.",
  },
  unsupported: {
    happened: ({ needs }) => `This version of Excel cannot do that (it lacks ${needs}).`,
    remedy: "Update Excel, or use the ready-made workbook, which works in every version since 2016.",
  },
  "layout-changed": {
    happened: () => "Rows or columns of the questionnaire were moved, so its texts cannot be replaced in place.",
    remedy: "Use Repair: it draws the sheets anew, takes every answer along and keeps the old sheets.",
  },
  "register-full": {
    happened: ({ register }) =>
      `The ${register === "action" ? "action plan" : "register of initiatives"} has more filled rows than a new sheet has room for.`,
    remedy:
      "Delete the content of rows that are done with, or move them to a sheet of your own, then use Repair again. Nothing was changed.",
  },
  "not-carried": {
    happened: () => "The new sheets did not take every entry exactly as it was, so they were removed again. Your sheets are as before.",
    remedy: "Save a copy of the file, then try again. If it happens again, send us this message.",
  },
  "nothing-found": {
    happened: () => "There is nothing here to do that with.",
    remedy: "Insert an assessment first, or open a workbook that holds one.",
  },
  "benchmark-unknown": {
    happened: ({ file }) => `${quoted(file)} is neither a benchmark nor a CSV of scores or answers.`,
    remedy: "Choose the benchmark.json or scores.csv that csr aggregate wrote, or a CSV of answers; ask whoever gave you the file.",
  },
  "benchmark-damaged": {
    happened: ({ file, place }) => `${quoted(file)} cannot be used: it is damaged or was changed (${place}).`,
    remedy: "Ask for the file again, and choose it as it is, without opening and saving it in another program.",
  },
  "benchmark-encoding": {
    happened: ({ file }) => `The characters of ${quoted(file)} are in an encoding that is not known.`,
    remedy: "Open it in Excel, choose File > Save As > CSV UTF-8, and choose the new file.",
  },
  "benchmark-version": {
    happened: ({ file, found }) => `${quoted(file)} is of a version that cannot be compared with this questionnaire (${found}).`,
    remedy: "Ask for a benchmark of this questionnaire, or reload this pane to get its newest version.",
  },
  "benchmark-too-large": {
    happened: ({ file }) => `${quoted(file)} is too large for the pane.`,
    remedy: "Choose a benchmark.json of few groups, which holds results instead of single answers, or use csr aggregate on a computer.",
  },
  "benchmark-too-small": {
    happened: ({ file, minimum }) =>
      `No group in ${quoted(file)} has ${minimum} companies, so nothing can be shown without giving single companies away.`,
    remedy: "Ask for a benchmark of more companies.",
  },
  "not-loaded": {
    happened: () => "A part of the add-in could not be loaded.",
    remedy: "Check the connection to the internet or the company network, then try again.",
  },
  unexpected: {
    happened: ({ detail }) => `Something unexpected happened: ${detail}`,
    remedy: "Try again. If it happens again, send us this message; your answers are in the workbook.",
  },
};
