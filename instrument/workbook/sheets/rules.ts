import type { Box, ValidationSpec } from "../spec.ts";
import type { Speech } from "../speech.ts";

/** Serial numbers of 1990-01-01 and 2100-12-31 in the 1900 date system. */
const dateRange = [32_874, 73_415] as const;

/** What Excel asks when a text is not on the list: the code of a choice is not, and is understood all the same. */
export const listError = (speech: Speech): ValidationSpec["error"] => ({
  title: speech.label((m) => m.assessment.errorTitle),
  text: speech.paragraph((m) => m.assessment.errorText),
  style: "warning",
});

/** Only a number within a range may be typed. */
export const numberRule = (speech: Speech, box: Box, [low, high]: readonly [number, number]): ValidationSpec => ({
  box,
  rule: { kind: "decimal", low, high },
  error: { title: speech.label((m) => m.assessment.errorTitle), text: speech.paragraph((m) => m.assessment.numberError), style: "stop" },
});

/** Only a date may be typed. */
export const dateRule = (speech: Speech, box: Box): ValidationSpec => ({
  box,
  rule: { kind: "date", low: dateRange[0], high: dateRange[1] },
  error: { title: speech.label((m) => m.assessment.errorTitle), text: speech.paragraph((m) => m.assessment.dateError), style: "stop" },
});

/** Only 1 to 5 may be typed, or nothing. */
export const ratingRule = (speech: Speech, box: Box): ValidationSpec => ({
  box,
  rule: { kind: "whole", low: 1, high: 5 },
  error: { title: speech.label((m) => m.assessment.errorTitle), text: speech.paragraph((m) => m.risks.ratingError), style: "stop" },
});
