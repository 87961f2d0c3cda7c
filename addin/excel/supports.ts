/** The minimum of the manifest (1.8), and newer sets, whose members may be used where the host has them. */
export type ApiSet = "1.8" | "1.9" | "1.10" | "1.11" | "1.12" | "1.13" | "1.14" | "1.15" | "1.20";

/** Whether this Excel has the members of a requirement set. */
export const supports = (set: ApiSet): boolean => Office.context.requirements.isSetSupported("ExcelApi", set);
