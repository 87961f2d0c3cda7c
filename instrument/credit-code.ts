/** The 31 characters of a credit code in the order of their values. */
export const creditCodeAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** 3^(i−1) mod 31 for the 17 characters before the check character. */
export const creditCodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Check character of a unified social credit code, from its first 17 characters:
 *
 *     c₁₈ = (31 − Σ cᵢ·wᵢ mod 31) mod 31      cᵢ: place in 0–9 and A–Y without I, O, S, V, Z; wᵢ = 3^(i−1) mod 31
 *
 * Null unless there are 17 characters of this alphabet, in upper case. As 31 is a prime, every change of one character and every
 * swap of two different neighbours changes the check character. Source: GB 32100-2015.
 */
export function creditCodeCheckCharacter(body: string): string | null {
  if (body.length !== creditCodeWeights.length) return null;
  const places = Array.from(body, (character) => creditCodeAlphabet.indexOf(character));
  if (places.includes(-1)) return null;
  const sum = creditCodeWeights.reduce((total, weight, index) => total + weight * (places[index] ?? 0), 0);
  return creditCodeAlphabet.charAt((31 - (sum % 31)) % 31);
}

/** Whether a text is a unified social credit code: 18 characters in upper case, without spaces, whose check character fits. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && creditCodeCheckCharacter(code.slice(0, 17)) === code.charAt(17);
}
