import { expect, test } from "vitest";
import { failureOf } from "../../../addin/excel/failure-of.ts";
import { Refused } from "../../../addin/excel/refused.ts";

/** An error as Office.js throws it. */
const officeError = (code: string, errorLocation = "", message = "The request failed."): Error =>
  Object.assign(new Error(message), { code, debugInfo: { code, message, errorLocation } });

test.each([
  ["InvalidOperationInCellEditMode", "cell-edit"],
  ["WriteNotSupportedWhenModalDialogOpen", "dialog-open"],
  ["AccessDenied", "access-denied"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["InvalidOrTimedOutSession", "session-expired"],
  ["ConnectionFailure", "session-expired"],
  ["ActivityLimitReached", "busy"],
  ["ItemAlreadyExists", "name-taken"],
  ["ApiNotFound", "unsupported"],
  ["SomethingNobodyKnows", "unexpected"],
])("%s is said as %s", (code, expected) => {
  expect(failureOf(officeError(code), {}).code).toBe(expected);
});

test("a sheet that is gone is named where it is known", () => {
  expect(failureOf(officeError("ItemNotFound"), { sheet: "自评" })).toEqual({ code: "sheet-gone", sheet: "自评" });
  expect(failureOf(officeError("ItemNotFound"), {})).toEqual({ code: "assessment-gone" });
});

test("Excel's GeneralException is another workbook in front only where that is what it means", () => {
  expect(failureOf(officeError("GeneralException", "Worksheet.activate"), {}).code).toBe("other-workbook");
  expect(failureOf(officeError("GeneralException", "Range.values"), {}).code).toBe("unexpected");
});

test("what an action refuses itself keeps its reason", () => {
  expect(failureOf(new Refused({ code: "workbook-protected" }), {})).toEqual({ code: "workbook-protected" });
});

test("anything else is unexpected, with a detail short enough to read", () => {
  expect(failureOf(new TypeError("x is undefined"), {})).toEqual({ code: "unexpected", detail: "x is undefined" });
  expect(failureOf("a text", {})).toEqual({ code: "unexpected", detail: "a text" });
  const long = failureOf(officeError("InvalidArgument", "Range.formulas", "very ".repeat(1000)), {});
  expect(long).toEqual({ code: "unexpected", detail: expect.stringMatching(/^InvalidArgument \(Range\.formulas\): .{0,200}…$/u) });
});
