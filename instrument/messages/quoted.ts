/** Characters of a foreign text that a message shows. */
const longest = 60;

/**
 * A foreign text for showing within a sentence: in quotes, on one line, cut where it is long. Characters that steer a terminal or turn the
 * direction of writing are left out, because what respondents typed must not change what the message says.
 */
export function quoted(text: string): string {
  const line = text
    .replaceAll(/[\s\u0085\u2028\u2029]+/gu, " ")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, "")
    .trim();
  const characters = [...line];
  return `“${characters.length > longest ? `${characters.slice(0, longest).join("")}…` : line}”`;
}
