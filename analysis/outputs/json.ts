/** A value as a JSON file: two spaces, keys in the order in which they were made, a line end at the end. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
