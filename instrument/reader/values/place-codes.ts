import { divisions, sectionOf, sections } from "../../csr/industries.ts";
import { industryTitle } from "../../csr/industry-choices.ts";
import { provinces } from "../../csr/provinces.ts";
import type { Finding } from "../../issue.ts";
import { choicesOf, isFinding, readChoice } from "./choice.ts";

/** What an official name adds to the short one. */
const provinceEndings = ["省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", " Province", " Municipality"];

const provinceChoices = choicesOf(
  provinces.map(({ code, name, iso }) => {
    const others = [iso, ...provinceEndings.flatMap((ending) => [`${name.zh}${ending}`, `${name.en}${ending}`])];
    return { code, value: code, label: name, others };
  }),
);

/** Reads a province as its two digits: code, name with or without 省, `CN-ZJ`, or the six digits of a county. */
export function readProvince(text: string): string | Finding {
  const code = /^(\d\d)\d{4}$/u.exec(text.normalize("NFKC").trim())?.[1];
  const found = readChoice(provinceChoices, code ?? text);
  return isFinding(found) ? { code: "not-a-choice", found: text, accepted: provinceChoices.codes } : found;
}

const industryNames = choicesOf([...sections, ...divisions].map(({ code, title }) => ({ code, value: code, label: title })));

/**
 * Reads an industry as a GB/T 4754 section, division, group or class: `C`, `36`, `591`, `5911`, with or without a label, or by the name of a section
 * or division. The letter before digits (`C36`) has to fit. A single digit has lost its leading zero.
 */
export function readIndustry(text: string): string | Finding {
  const folded = text.normalize("NFKC").trim();
  const [, letter = "", digits = "", label = ""] = /^([A-Ta-t]?)(\d{0,4})(?:\.0)?(?![\w.])[\s.、:-]*(.*)$/su.exec(folded) ?? [];
  const code = industryCode(letter.toUpperCase(), digits);
  if (code !== null && isLabel(code, label)) return code;
  const found = readChoice(industryNames, text);
  return isFinding(found) ? { code: "not-a-choice", found: text, accepted: ["C", "36", "591"] } : found;
}

function industryCode(letter: string, digits: string): string | null {
  if (digits === "") return letter === "" ? null : letter;
  const code = digits.length === 1 ? `0${digits}` : digits;
  const section = sectionOf(code);
  return section === null || (letter !== "" && section !== letter) ? null : code;
}

/** "A company" and "20 people" begin like a code, but what follows is no name of an industry. */
function isLabel(code: string, text: string): boolean {
  return (
    text === "" ||
    (/\p{Script=Han}/u.test(text) && !/^[\d人名]/u.test(text)) ||
    industryTitle(code)?.en.toLowerCase() === text.toLowerCase()
  );
}
