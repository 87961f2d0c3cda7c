import { creditCodeCheckCharacter } from "../../../instrument/credit-code.ts";

/**
 * A unified social credit code that is valid in form and belongs to nobody: a company (91) of a whole province (real ones name a county)
 * whose organisation code begins with XXXX.
 */
export function syntheticCreditCode(number: number, province: string): string {
  const body = `91${province}0000XXXX${String(number).padStart(5, "0")}`;
  return body + (creditCodeCheckCharacter(body) ?? "");
}
