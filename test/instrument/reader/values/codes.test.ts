import { describe, expect, test } from "vitest";
import { isFinding, readChoice } from "../../../../instrument/reader/values/choice.ts";
import { readForm } from "../../../../instrument/reader/values/form.ts";
import { readIndustry, readProvince } from "../../../../instrument/reader/values/place-codes.ts";
import { readCreditCode, readYear } from "../../../../instrument/reader/values/profile.ts";
import {
  assessorChoices,
  exportShareChoices,
  listingChoices,
  sizeChoices,
  yesNoChoices,
} from "../../../../instrument/reader/values/profile-choices.ts";
import { initiativeKindChoices } from "../../../../instrument/reader/values/register-choices.ts";

const refused = "refused";
const valueOr = <Value>(read: Value): Value | typeof refused => (isFinding(read) ? refused : read);

describe("a choice is understood by code, by label in any language, or by both:", () => {
  test.each([
    ["self", "self"],
    ["Self 企业自评", "self"],
    ["企业自评", "self"],
    ["the company itself", "self"],
    ["self 企业自评 The company itself", "self"],
    ["self 企业自评 / The company itself", "self"],
    ["third-party 第三方评价", "third-party"],
    ["consultant 换了说法的标签", "consultant"],
    ["self made", refused],
    ["boss", refused],
  ])("%s", (text, value) => expect(valueOr(readChoice(assessorChoices, text))).toBe(value));

  test.each([
    ["是", true],
    ["no", false],
    ["Y", true],
    ["TRUE", true],
    ["0.0", false],
    ["no 否", false],
    ["no idea", refused],
    ["2", refused],
  ])("yes or no: %s", (text, value) => expect(valueOr(readChoice(yesNoChoices, text))).toBe(value));

  test("other lists", () => {
    expect(readChoice(listingChoices, "未上市")).toBe(false);
    expect(readChoice(listingChoices, "no 未上市")).toBe(false);
    expect(readChoice(sizeChoices, "小型")).toBe("small");
    expect(readChoice(exportShareChoices, "25to50 25%至50%")).toBe("25to50");
    expect(readChoice(initiativeKindChoices, "in-kind 物资捐赠")).toBe("in-kind");
    expect(readForm("basic 基础版")).toBe("basic");
    expect(readChoice(sizeChoices, "huge")).toEqual({
      code: "not-a-choice",
      found: "huge",
      accepted: ["micro", "small", "medium", "large"],
    });
  });
});

describe("a province is its two digits:", () => {
  test.each([
    ["33", "33"],
    ["33 浙江", "33"],
    ["33.0", "33"],
    ["浙江", "33"],
    ["浙江省", "33"],
    ["广西壮族自治区", "45"],
    ["内蒙古自治区", "15"],
    ["北京市", "11"],
    ["Zhejiang", "33"],
    ["zhejiang province", "33"],
    ["CN-ZJ", "33"],
    ["330100", "33"],
    ["99", refused],
    ["浙", refused],
  ])("%s", (text, code) => expect(valueOr(readProvince(text))).toBe(code));
});

describe("an industry is its code in GB/T 4754:", () => {
  test.each([
    ["C", "C"],
    ["c 制造业", "C"],
    ["C 制造业 Manufacturing", "C"],
    ["制造业", "C"],
    ["Manufacturing", "C"],
    ["36", "36"],
    ["36 汽车制造业", "36"],
    ["36汽车制造业", "36"],
    ["C36", "36"],
    ["C 36", refused],
    ["591 装卸搬运", "591"],
    ["5911", "5911"],
    ["1", "01"],
    ["36.0", "36"],
    ["E36", refused],
    ["98", refused],
    ["A company", refused],
    ["20 employees", refused],
    ["3.5", refused],
    ["U", refused],
  ])("%s", (text, code) => expect(valueOr(readIndustry(text))).toBe(code));
});

test("a credit code is written in one way, and its check character must fit", () => {
  expect(readCreditCode(" 91350100m000100y43 ")).toBe("91350100M000100Y43");
  expect(readCreditCode("９１３５０１００Ｍ０００１００Ｙ４３")).toBe("91350100M000100Y43");
  expect(readCreditCode("9135 0100 M000 100Y 43")).toBe("91350100M000100Y43");
  expect(readCreditCode("91350100M000100Y44")).toMatchObject({ code: "credit-code-invalid" });
  expect(readCreditCode("911101080828462000")).toMatchObject({ code: "credit-code-invalid" });
});

describe("a year is four digits that make sense:", () => {
  test.each([
    ["2024", 2024],
    ["2024年", 2024],
    ["2024 年度", 2024],
    ["2024.0", 2024],
    ["２０２４", 2024],
    ["24", refused],
    ["20240", refused],
    ["2024-12", refused],
    ["", refused],
  ])("%s", (text, year) => expect(valueOr(readYear(text))).toBe(year));
});
