import { existsSync } from "node:fs";

/** Whether there is anything under a path. */
export const pathExists = (path: string): boolean => existsSync(path);
