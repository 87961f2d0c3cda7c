/** Signs that JSON leaves as they are and a terminal, an editor or a line splitter may obey. */
const steering = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A value as a JSON file: two spaces, keys in the order in which they were made, a line end at the end. Steering signs are escaped, so that every value is kept. */
export const json = (value: unknown): string => `${jsonText(value)}\n`;

/** The same without the line end. */
export const jsonText = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll(steering, escaped);

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
