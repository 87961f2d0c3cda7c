import { execFile } from "node:child_process";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { inject } from "vitest";

const house = path.resolve(import.meta.dirname, "../../..");

/**
 * Folder with the pane as `npm run dist` would publish it. Built by the first test file of a run that asks;
 * the others, which run in other processes, wait for it.
 */
export async function productionBuild(): Promise<string> {
  const folder = inject("productionBuildFolder");
  const outcome = path.join(folder, "outcome.txt");
  const isFirst = (await mkdir(path.join(folder, "begun"), { recursive: true })) !== undefined;
  if (isFirst) {
    // Renamed, so that nobody reads half of it.
    await writeFile(`${outcome}.new`, await built(folder));
    await rename(`${outcome}.new`, outcome);
  }
  const told = await read(outcome);
  if (told !== "") throw new Error(`The production build failed.\n${told}`);
  return path.join(folder, "addin");
}

/** Empty where the build succeeded, else what webpack said. */
async function built(folder: string): Promise<string> {
  const webpack = path.join(house, "node_modules/webpack/bin/webpack.js");
  const options = ["--mode", "production", "--output-path", path.join(folder, "addin"), "--no-color"];
  try {
    await promisify(execFile)(process.execPath, [webpack, ...options], { cwd: house });
    return "";
  } catch (failure) {
    return failure instanceof Error && "stdout" in failure ? String(failure.stdout) : String(failure);
  }
}

async function read(file: string): Promise<string> {
  for (;;) {
    try {
      return await readFile(file, "utf8");
    } catch {
      await setTimeout(100);
    }
  }
}
