import path from "node:path";
import { build } from "esbuild";

let bundled: Promise<string> | null = null;

/** The page's end of the wire as one classic script, built once a process. */
export function hostScript(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, "host-page.ts")],
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
