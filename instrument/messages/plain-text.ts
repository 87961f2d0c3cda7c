/** Signs that steer a terminal, end a line, turn the direction of writing, or are half a character. */
const steering = /[\p{Cc}\p{Surrogate}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A foreign text such as the name of a file on one line, with a visible sign for each of those that must not be obeyed: ␛ for an escape, � for others. */
export const plainText = (text: string): string => text.replaceAll(steering, pictureOf);

/** Unicode has pictures of the control characters of ASCII, so that names which differ in them still look different. */
function pictureOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "␡" : "�";
}
