import { answerCode, complianceSpellings, levelSpellings } from "../../../instrument/answer.ts";
import { assessors, sizeClasses, yesNo } from "../../../instrument/csr/profile-choices.ts";
import { provinces } from "../../../instrument/csr/provinces.ts";
import type { Answer, Assessor, SizeClass } from "../../../instrument/types.ts";

/** How values are spelled in a CSV: by their codes, as programs do, or by their Chinese labels, as people do. */
export interface Spelling {
  answer(answer: Answer | null): string | number | null;
  size(size: SizeClass | null): string | null;
  assessor(assessor: Assessor | null): string | null;
  province(code: string | null): string | null;
  yesNo(value: boolean | null): string | null;
}

/** `3`, `yes`, `small`, `33`. */
export const codes: Spelling = {
  answer: answerCode,
  size: (size) => size,
  assessor: (assessor) => assessor,
  province: (code) => code,
  yesNo: (value) => (value === null ? null : value ? "yes" : "no"),
};

/** `3 全面实施`, `Y 符合`, `小型`, `浙江`. */
export const labels: Spelling = {
  answer: (answer) => {
    if (answer?.kind === "level") return levelSpellings[answer.level]?.choice.zh ?? null;
    if (answer?.kind === "compliance") return complianceSpellings.find(({ value }) => value === answer.state)?.choice.zh ?? null;
    return answerCode(answer);
  },
  size: (size) => (size === null ? null : sizeClasses[size].zh),
  assessor: (assessor) => (assessor === null ? null : assessors[assessor].zh),
  province: (code) => provinces.find((province) => province.code === code)?.name.zh ?? null,
  yesNo: (value) => (value === null ? null : value ? yesNo.yes.zh : yesNo.no.zh),
};
