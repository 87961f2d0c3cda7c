import { register } from "node:module";
import { openFilesAllowed } from "../files/open-files.ts";

/** The libraries that draw charts have hundreds of files, and Node opens very many of them at the same time. */
const plenty = 512;

/** Where only few files may be open at a time, lets the rest of the program be loaded file by file. Call it before anything else is imported. */
export function bearFewOpenFiles(): void {
  const allowed = openFilesAllowed();
  if (allowed !== null && allowed < plenty) register("../files/load-one-by-one.js", import.meta.url);
}
